"""A graph in the formats that people use: RDF, tables, a panel, event records, a network, a description."""
