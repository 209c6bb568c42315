"""Trains GMF, MLP or NeuMF with PyTorch on one thread, on the instances and from the weights in a folder.

usage: ncf_reference.py FOLDER

The folder holds run.json and, in little-endian order, users.bin and items.bin (int32), labels.bin (float32) and
weights.bin (float32: the arrays that run.json names, one after another, row by row, layers as [inputs][outputs]).
Prints one line of JSON: what was timed, what it took, and the mean loss of the instances that are not trained on.
"""

import json
import sys
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional


def read(folder, name, dtype):
    return torch.frombuffer(bytearray((folder / name).read_bytes()), dtype=dtype)


def starting_weights(folder, shapes):
    sizes = [shape["rows"] * shape["columns"] for shape in shapes]
    parts = read(folder, "weights.bin", torch.float32).split(sizes)
    return {s["name"]: part.view(s["rows"], s["columns"]) for s, part in zip(shapes, parts)}


def embedding(weights, name):
    return nn.Embedding.from_pretrained(weights[name].clone(), freeze=False)


def linear(weights, name):
    weight = weights[name + ".weight"]
    layer = nn.Linear(*weight.shape)
    layer.weight.data = weight.t().contiguous()
    layer.bias.data = weights[name + ".bias"].flatten().clone()
    return layer


class Ncf(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.has_gmf = "gmf.user" in weights
        self.has_mlp = "mlp.user" in weights
        if self.has_gmf:
            self.gmf_user = embedding(weights, "gmf.user")
            self.gmf_item = embedding(weights, "gmf.item")
        if self.has_mlp:
            self.mlp_user = embedding(weights, "mlp.user")
            self.mlp_item = embedding(weights, "mlp.item")
            names = [n[: -len(".weight")] for n in weights if n.startswith("mlp.layer") and n.endswith(".weight")]
            self.mlp = nn.Sequential(*(part for n in names for part in (linear(weights, n), nn.ReLU())))
        self.output = linear(weights, "output")

    def forward(self, users, items):
        parts = []
        if self.has_gmf:
            parts.append(self.gmf_user(users) * self.gmf_item(items))
        if self.has_mlp:
            parts.append(self.mlp(torch.cat((self.mlp_user(users), self.mlp_item(items)), dim=1)))
        return self.output(torch.cat(parts, dim=1)).squeeze(1)


def main():
    torch.set_num_threads(1)
    folder = Path(sys.argv[1])
    run = json.loads((folder / "run.json").read_text())
    users = read(folder, "users.bin", torch.int32).long()
    items = read(folder, "items.bin", torch.int32).long()
    labels = read(folder, "labels.bin", torch.float32)
    network = Ncf(starting_weights(folder, run["weights"]))
    optimizer = torch.optim.Adam(network.parameters(), lr=run["learningRate"], eps=run["epsilon"])

    def train(first, last):
        for start in range(first, last, run["batchSize"]):
            batch = slice(start, min(last, start + run["batchSize"]))
            optimizer.zero_grad(set_to_none=True)
            logits = network(users[batch], items[batch])
            functional.binary_cross_entropy_with_logits(logits, labels[batch]).backward()
            optimizer.step()

    untimed, trained = run["untimed"], run["trained"]
    train(0, untimed)
    wall, cpu = time.perf_counter(), time.process_time()
    train(untimed, trained)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    with torch.no_grad():
        logits = network(users[trained:], items[trained:])
        loss = functional.binary_cross_entropy_with_logits(logits, labels[trained:]).item()
    print(json.dumps({
        "samples": trained - untimed,
        "wallSeconds": wall,
        "cpuSeconds": cpu,
        "heldOutLoss": loss,
        "torch": torch.__version__,
    }))


main()
