// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rows.h"

namespace snac::config {

using enum FieldType;

void addCompressionRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Compression;
    add(Row("local_search.precisions", PrecisionPairs, stage, "Quantization", "Precisions",
            "[(8,3), (6,2), (4,1)]",
            "ap_fixed<W,I> to try: W total bits, I integer bits with the sign. Casts round to nearest and "
            "saturate.")
            .unit("bits")
            .range(1, 64));
    add(Row("local_search.qat_epochs", Integer, stage, "Quantization", "Training epochs", "10",
            "Quantization-aware epochs for each precision, before the first pruning.")
            .unit("epochs")
            .range(0, 100000));
    add(Row("local_search.ranges", Choice, stage, "Quantization", "Integer bits", "calibrated",
            "calibrated: W as written, I chosen tensor by tensor from training rows; learned: I moves on "
            "while training; given: as written everywhere.")
            .choices({"calibrated", "learned", "given"}));
    add(Row("local_search.granularity", Choice, stage, "Quantization", "Bit widths", "uniform",
            "uniform: every weight has W bits. layer, channel, weight: widths are learned for each of them, "
            "at the price of bit_cost.")
            .choices({"uniform", "layer", "channel", "weight"}));
    add(Row("local_search.bit_cost", Real, stage, "Quantization", "Cost of bits", "0",
            "Learned bit widths: weight of the bit operations (LUT-equivalents) in the loss.")
            .range(0, 1e6));
    add(Row("local_search.table_bits", Integer, stage, "Quantization", "Table bits", "10",
            "Bits of the argument of activations that are looked up (tanh, sigmoid, ...).")
            .unit("bits")
            .range(2, 12));
    add(Row(
        "local_search.schedule", Text, stage, "Pruning", "Schedule", "classic",
        "Sparsity after each round: classic (50, 70, 85, 95 %), none, a list such as 50, 70, 85, kept 0.8 "
        "x 10 (ten rounds that keep 80 % each), or polynomial 0.9 x 10 (to 90 % in ten)."));
    add(Row("local_search.pruning_epochs", Integer, stage, "Pruning", "Epochs a round", "10",
            "Training epochs after each pruning.")
            .unit("epochs")
            .range(0, 100000));
    add(Row("local_search.min_steps", Integer, stage, "Pruning", "Least steps", "",
            "As many epochs as so many gradient steps take, where qat_epochs or pruning_epochs are fewer. "
            "Without it "
            "1000 for those of the two that are not written, else 0.")
            .unit("steps")
            .range(0, 1e6));
    add(Row("local_search.method", ChoiceList, stage, "Pruning", "Method", "[iterative]",
            "iterative prunes round after round; one-shot prunes the unpruned network to each sparsity at "
            "once, for comparison.")
            .choices({"iterative", "one-shot"}));
    add(Row("local_search.structure", ChoiceList, stage, "Pruning", "Structure", "[unstructured]",
            "unstructured prunes single weights; structured whole neurons, so that layers become narrower.")
            .choices({"unstructured", "structured"}));
    add(Row("local_search.ranking", Choice, stage, "Pruning", "Ranking", "",
            "What goes first. resource: the least loss a LUT saved; layer: the smallest of each layer; "
            "global: the "
            "smallest of all. Without it resource; layer with SNAC-Pack's pruning_rate.")
            .choices({"resource", "layer", "global"}));
    add(Row(
        "local_search.rewind", Boolean, stage, "Pruning", "Rewind", "",
        "After a pruning: true goes back to the weights before the first one (lottery ticket), false goes "
        "on. Without it false; true with SNAC-Pack's pruning_rate."));
    add(Row("local_search.learning_rate", Real, stage, "Training", "Learning rate", "0.001",
            "Step of the Adam optimizer.")
            .range(1e-9, 10));
    add(Row("local_search.distillation", Real, stage, "Training", "Distillation", "0",
            "Weight of the float network's answers in the loss; 0 learns from the truth alone.")
            .range(0, 1));
    add(Row("local_search.temperature", Real, stage, "Training", "Temperature", "2",
            "Softness of the float network's answers in distillation.")
            .range(0.1, 100));
    add(Row("local_search.accuracy_floor", Real, stage, "Training", "Accuracy floor", "0",
            "A branch ends when its integer network falls below this accuracy (0 to 1, validation rows).")
            .range(0, 1));
    const auto snac = [&](Row&& row) { add(std::move(row).hidden()); };
    snac(Row("local_search.precision_pairs", PrecisionPairs, stage, "SNAC-Pack", "Precision pairs", "",
             "SNAC-Pack's precisions: total bits and integer bits without the sign, so (8,3) is "
             "ap_fixed<8,4>.")
             .unit("bits")
             .range(1, 64));
    snac(Row("local_search.pruning_iterations", Integer, stage, "SNAC-Pack", "Rounds", "",
             "SNAC-Pack's rounds of pruning, each keeping pruning_rate; without it 10.")
             .range(0, 1000));
    snac(Row("local_search.pruning_rate", Real, stage, "SNAC-Pack", "Kept a round", "",
             "Share of the weights that is kept in each of SNAC-Pack's rounds (0.8 prunes 20 %); without it "
             "0.8.")
             .range(0.001, 1));
}

} // namespace snac::config
