"""Legation reads how states relate and builds a knowledge graph that says where each fact stands."""
