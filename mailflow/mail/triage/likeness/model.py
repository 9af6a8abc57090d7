"""The small language model that tells what a passage reads like, run by onnxruntime.

The one idea: a model that has read much English (MiniLM, Wang and others, 2020) knows that "having a pop at" and
"slagging off" are alike; it was taught what is a concern on the labelled messages in `tests/mail/triage`
(`scripts/train_likeness.py`). It lies in the repository, asks nobody, and takes milliseconds a passage. Its libraries
are imported only when a passage is read, since they take 60 MB, which the process that sorts mail gives back.
"""

from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from mailflow.mail.triage.likeness.wordpieces import pieces

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL: Final = resources.files("mailflow.mail.triage.likeness") / "model.onnx"
MOST: Final = 256
"""Word pieces of a passage that are read; a passage has some 150 words."""


def scores(text: str) -> list[list[float]]:
    """Return how much each word piece of a passage reads like each kind, in the order of `likeness.KINDS`; how much the passage
    does, is their mean: the logarithm of the odds."""
    import numpy as np

    (found,) = _model().run(None, {"pieces": np.array([pieces(text, MOST)], dtype=np.int64)})
    scored: list[list[float]] = found[0].tolist()
    return scored


@lru_cache(maxsize=1)
def _model() -> "InferenceSession":
    """Read the model, once, when it is first asked for."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(MODEL.read_bytes(), options, providers=["CPUExecutionProvider"])
