"""Reading never fails: a sentence may be cut off anywhere, as sources do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from told import of_article

SENTENCES = (
    "Relations between Peru and Chile began and were broken off under its king, and ceased to exist until 1990.",
    "After the Oslo truce of 1999, the ties were cut and the Chilean consulate that had opened in 1956 was closed on 3 May 2001.",
    "On 4 May 2009, the Chilean minister met his Peruvian counterpart, Minister Juan Sola, and both states agreed to sign treaties of peace.",
    "Peru's permanent representative to the Holy See signed a treaty with the Republic of Chile (Chile) and its people.",
    "Following the war of 1981, Chile sent medical staff to help Peru and turned down calls from the rebels for talks.",
    "The first consulates of Peru in Chile and vice versa were opened in Santiago, in 1998, with the government of Norway.",
    "Both countries are members of the United Nations, of which Peru is a founding member together with Chile and the like.",
    "In 2009, Peru gave Chile a loan of 3 million dollars, while its exports to Chile amounted to 5 percent of all trade.",
    "President Juan Sola of Peru (1985-1990) visited Santiago in May 1987, and again later that year; they were received by the queen.",
    "The establishment of relations between the Kongeriket Noreg (Norway) and Peru was announced when the king died, and soon afterwards the port closed.",
    "Peru occupied Chile from 1811 to 1816 and 1945 to 1946, according to which the two recognized each other's borders.",
    "Chile has an ambassador accredited to Peru, resident in Lima, who was appointed as the first envoy to the court.",
)


@given(st.sampled_from(SENTENCES), st.data())
def test_a_sentence_cut_anywhere_is_read(sentence: str, data: st.DataObject) -> None:
    words = sentence.split()
    begin = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(begin + 1, len(words)))
    of_article(" ".join(words[begin:end]).rstrip("."))
