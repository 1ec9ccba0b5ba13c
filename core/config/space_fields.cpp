// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rows.h"

namespace snac::config {

using enum FieldType;

namespace {

const std::vector<std::string_view>& activationNames()
{
    static const std::vector<std::string_view> names = {
        "ReLU",    "LeakyReLU", "ELU",      "SELU",        "GELU",     "SiLU",  "Tanh",
        "Sigmoid", "Softplus",  "Softsign", "HardSigmoid", "HardTanh", "Linear"};
    return names;
}

std::vector<std::string_view> outputActivationNames()
{
    std::vector<std::string_view> names = activationNames();
    names.insert(names.begin(), "Softmax");
    return names;
}

} // namespace

void addSpaceRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Space;
    add(Row("search_space.num_layers", IntegerDomain, stage, "Architecture", "Number of layers", "[2, 3, 4]",
            "Hidden layers; the output layer is not counted.")
            .range(0, 64));
    add(Row("search_space.layer_widths", DomainList, stage, "Architecture", "Widths of the layers",
            "[[16, 32, 64, 128]]",
            "Units of hidden layer 1, 2, ...; the last list repeats for further layers.")
            .unit("units")
            .range(1, 65536));
    add(Row("search_space.activation", ChoiceList, stage, "Architecture", "Activation", "[ReLU, Tanh]",
            "Activation of all hidden layers.")
            .choices(activationNames()));
    add(Row("search_space.batch_norm", BooleanList, stage, "Architecture", "Batch normalization",
            "[true, false]", "Between each hidden dense layer and its activation."));
    add(Row("search_space.output_activation", Choice, stage, "Architecture", "Output activation", "",
            "Activation of the exported network's output layer; without it raw logits. The losses always "
            "take logits.")
            .choices(outputActivationNames()));
    add(Row("search_space.output_dim", Integer, stage, "Architecture", "Outputs", "",
            "Units of the output layer; without it from the data. 1 with two classes means a single logit.")
            .range(1, 100000));
    add(Row("search_space.learning_rate", RealDomain, stage, "Training", "Learning rate", "[0.001]",
            "Step of the Adam optimizer.")
            .range(1e-9, 10));
    add(Row("search_space.l1", RealDomain, stage, "Training", "L1 regularization", "[0]",
            "Weight of the sum of absolute weights in the loss.")
            .range(0, 10));
    add(Row("search_space.dropout", RealDomain, stage, "Training", "Dropout", "[0]",
            "Share of units silenced after each hidden layer while training.")
            .range(0, 0.99));
    add(Row("search_space.batch_size", IntegerDomain, stage, "Training", "Batch size", "[128]",
            "Rows a step.")
            .unit("rows")
            .range(1, 1 << 20));

    const auto snac = [&](Row&& row) { add(std::move(row).hidden()); };
    snac(Row("search_space.block_types", ChoiceList, stage, "Blocks", "Block types", "[MLP, None]",
             "What a slot may hold. Conv and ConvAttn are not built yet.")
             .choices({"MLP", "None", "Conv", "ConvAttn"}));
    snac(Row("search_space.num_blocks", Integer, stage, "Blocks", "Slots", "3",
             "Number of block slots before the head.")
             .range(0, 64));
    snac(Row("search_space.mlp_width_space", IntegerDomain, stage, "Blocks", "Widths", "[8, 16, 32, 64]",
             "Units of MLP blocks and of the hidden layers of the head.")
             .unit("units")
             .range(1, 65536));
    snac(Row("search_space.mlp_num_layers_space", IntegerDomain, stage, "Blocks", "Dense layers",
             "[2, 3, 4, 5]", "model_type mlp: number of dense layers, the output layer included.")
             .range(1, 64));
    snac(Row("search_space.mlp_head_num_layers", Integer, stage, "Blocks", "Head layers", "3",
             "Dense layers of the head, the output layer included.")
             .range(1, 64));
    snac(Row("search_space.act_space", ChoiceList, stage, "Blocks", "Activations", "[ReLU]",
             "Activations of blocks and head layers, each its own gene; null is no activation.")
             .choices(activationNames()));
    snac(Row("search_space.norm_space", ChoiceList, stage, "Blocks", "Normalizations", "[null]",
             "Normalizations of blocks and head layers, each its own gene; layer is not built yet.")
             .choices({"batch", "layer", "none"}));
    const auto unused = [&](Row&& row) { snac(std::move(row).notUsed()); };
    unused(Row("search_space.initial_img_size", Integer, stage, "Blocks", "Image size", "",
               "Image size assumed by convolution blocks.")
               .unit("pixels")
               .range(1, 4096));
    unused(Row("search_space.channel_space", IntegerDomain, stage, "Blocks", "Channels", "",
               "Channels of convolution blocks.")
               .range(1, 65536));
    unused(Row("search_space.kernel_space", IntegerDomain, stage, "Blocks", "Kernels", "",
               "Kernel sizes of convolution blocks.")
               .range(1, 1024));
    unused(Row("search_space.conv_attn.hidden_channel_space", IntegerDomain, stage, "Blocks",
               "Attention channels", "", "Hidden channels of attention blocks.")
               .range(1, 65536));
    snac(
        Row("search_space.window_size_space", IntegerDomain, stage, "Traces", "Window sizes", "",
            "Lengths of the window of traces (qubit, readout, files of interleaved I and Q) that candidates "
            "choose among, two inputs a sample; without it dataset.window_size. A window that reaches beyond "
            "the trace ends with it.")
            .unit("samples")
            .range(1, 1e6));
    snac(Row("search_space.start_location_space", IntegerDomain, stage, "Traces", "Window starts", "",
             "First samples of the window that candidates choose among; without it dataset.start_location.")
             .unit("samples")
             .range(0, 1e6));
}

void addHardwareRows(std::vector<Field>& rows)
{
    const auto add = [&](Row&& row) { rows.push_back(std::move(row).done()); };
    const Stage stage = Stage::Hardware;
    add(Row("hls_config.board", FieldType::Board, stage, "Target", "Board", "vu13p",
            "Board or part whose totals the percentages refer to (snac boards lists them). SNAC-Pack files "
            "without it: zcu102."));
    add(Row("hls_config.clock_ns", Real, stage, "Target", "Clock period", "",
            "Clock period; without it the board's own.")
            .unit("ns")
            .range(0.1, 1000));
    add(Row("hls_config.io_type", Choice, stage, "Target", "Interface", "io_parallel",
            "How hls4ml passes data between layers.")
            .choices({"io_parallel", "io_stream"}));
    add(Row("hls_config.model.precision", PrecisionList, stage, "Design", "Precision", "ap_fixed<8,3>",
            "Fixed-point type of weights and values: total bits, integer bits with the sign. Of a list "
            "([ap_fixed<8,3>, ap_fixed<6,2>]) each candidate chooses one."));
    add(Row("hls_config.model.output_precision", Text, stage, "Design", "Output precision", "none",
            "Fixed-point type of the output layer alone, its weights and what it gives: large targets need "
            "bits "
            "before the point that the other layers need not. Trials are then scored at their formats. none: "
            "precision.")
            .suggestions({"none", "ap_fixed<18,12>", "ap_fixed<24,18>"}));
    add(Row("hls_config.model.reuse_factor", IntegerDomain, stage, "Design", "Reuse factor", "1",
            "How often a multiplier is used for one inference: larger is smaller and slower. Of a list or "
            "range each candidate chooses one.")
            .range(1, 1e6));
    add(Row("hls_config.model.strategy", ChoiceList, stage, "Design", "Strategy", "Latency",
            "hls4ml's strategy: Latency unrolls, Resource shares multipliers. Of a list each candidate "
            "chooses one.")
            .choices({"Latency", "Resource"}));
    add(Row("hls_config.per_layer", ChoiceList, stage, "Design", "Chosen by layer", "",
            "Which of the lists above every dense layer chooses from by itself; without it one choice for "
            "the "
            "whole network.")
            .choices({"precision", "reuse_factor", "strategy"}));
}

} // namespace snac::config
