"""Clusters are what people see as one letter; nothing may cut through one."""

from hypothesis import given
from hypothesis import strategies as st

from sala.khmer.clusters import clusters

khmer_like = st.text("កខរសញអ្្ាិុេើំះ៌៉៊់៍័៝៓\u200b\u200c១aé\u0301 \n😀។ៗ", max_size=30)


def test_a_base_takes_all_that_hangs_on_it() -> None:
    assert clusters("ស្ត្រីខ្ញុំ") == ("ស្ត្រី", "ខ្ញុំ")
    assert clusters("ញ៉ាំឱ្យ") == ("ញ៉ាំ", "ឱ្យ")


def test_words_of_other_scripts_and_signs_are_cut_by_character() -> None:
    assert clusters("ក១។ab é") == ("ក", "១", "។", "a", "b", " ", "é")
    assert clusters("e\u0301t") == ("e\u0301", "t")


def test_a_zero_width_sign_inside_a_word_belongs_to_the_cluster_before() -> None:
    assert clusters("ក\u200bា\u200bខ") == ("ក\u200bា\u200b", "ខ")


@given(khmer_like)
def test_clusters_join_back(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(khmer_like)
def test_a_cluster_is_one_when_it_stands_alone(text: str) -> None:
    assert all(clusters(cluster) == (cluster,) for cluster in clusters(text))


@given(st.text("កខរសញអ", min_size=1, max_size=10), st.text("្ាិុេើំះ៌៉៊់", max_size=3))
def test_every_base_starts_a_cluster_but_the_one_below_another(bases: str, marks: str) -> None:
    text = marks.rstrip("្").join(bases)
    assert [cluster[0] for cluster in clusters(text)] == list(bases)
