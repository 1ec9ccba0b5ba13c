// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "weight_file_writer.h"

/// Small rule4ml weights of random values, for tests: the real ones are not ours to ship.
struct Rule4mlFiles
{
    std::string config;
    snac::calibration::Tensors tensors;
};

inline std::string rule4mlConfig(const std::string& modelClass, const std::string& globals,
                                 const std::string& nodes, const std::string& versions, bool percent)
{
    const std::string scaler =
        percent ? R"("scaler_class": "BoardPercentScaler", "scaler_config": {"available_resources": {
            "pynq-z2": {"bram": 280, "dsp": 220, "ff": 106400, "lut": 53200},
            "zcu102": {"bram": 1824, "dsp": 2520, "ff": 548160, "lut": 274080}}})"
                : R"("scaler_class": null, "scaler_config": null)";
    return R"({"global_numerical_labels": [)" + globals + R"(], "sequential_numerical_labels": [)" + nodes +
           R"(], "global_categorical_maps": {"strategy": {"latency": 1, "resource": 2},
               "board": {"pynq-z2": 1, "zcu102": 2})" +
           versions +
           R"(}, "sequential_categorical_maps": {"layer_type": {"inputlayer": 1, "dense": 2, "relu": 9}},
               "model_class": ")" +
           modelClass + R"(", )" + scaler + "}";
}

/// Version 1: features bit_width and dense_count, embeddings of 2 and 3, one linear layer of 4, dense 5,
/// output 1.
inline Rule4mlFiles denseFiles(snac::Random& random, bool percent = false)
{
    Rule4mlFiles files{rule4mlConfig("KerasMLP", R"("bit_width", "dense_count")", "", "", percent), {}};
    files.tensors["layers/embedding/vars/0"] = randomTensor(random, {3, 2});
    files.tensors["layers/embedding_1/vars/0"] = randomTensor(random, {4, 3});
    files.tensors["layers/dense/vars/0"] = randomTensor(random, {2, 4});
    files.tensors["layers/dense_1/vars/0"] = randomTensor(random, {9, 5});
    files.tensors["layers/dense_1/vars/1"] = randomTensor(random, {5});
    files.tensors["layers/dense_2/vars/0"] = randomTensor(random, {5, 1});
    files.tensors["layers/dense_2/vars/1"] = {{1}, {10.0F}};
    return files;
}

/// Version 2: features total_mult; nodes of two numbers and a type of 3; two graph convolutions of 4 and 5.
inline Rule4mlFiles graphFiles(snac::Random& random, bool percent = false)
{
    Rule4mlFiles files{
        rule4mlConfig(
            "TorchGNN", R"("total_mult")", R"("layer_output_size", "layer_reuse")",
            R"(, "hls4ml_version": {"0.8.1": 1, "1.1.0": 2}, "vivado_version": {"2019.1": 1, "2020.1": 2})",
            percent),
        {}};
    auto& t = files.tensors;
    t["global_embeddings.g0_strategy_embedding.weight"] = randomTensor(random, {3, 2});
    t["global_embeddings.g1_board_embedding.weight"] = randomTensor(random, {5, 2});
    t["global_embeddings.g2_hls4ml_version_embedding.weight"] = randomTensor(random, {3, 1});
    t["global_embeddings.g3_vivado_version_embedding.weight"] = randomTensor(random, {3, 1});
    t["sequential_embeddings.s0_layer_type_embedding.weight"] = randomTensor(random, {18, 3});
    t["numerical_layers.g4_numerical_layer.weight"] = randomTensor(random, {2, 1}, 0.01);
    int size = 5;
    for (int i = 0; i < 2; ++i) {
        const int out = 4 + i;
        const std::string conv = "gconvs." + std::to_string(i);
        const std::string norm = "norms." + std::to_string(i);
        t[conv + ".eps"] = {{1}, {0.25F}};
        t[conv + ".nn.0.weight"] = randomTensor(random, {out, size});
        t[conv + ".nn.0.bias"] = randomTensor(random, {out});
        t[conv + ".nn.2.weight"] = randomTensor(random, {out, out});
        t[conv + ".nn.2.bias"] = randomTensor(random, {out});
        t[norm + ".weight"] = randomTensor(random, {out}, 1.0);
        t[norm + ".bias"] = randomTensor(random, {out});
        t[norm + ".mean_scale"] = randomTensor(random, {out}, 1.0);
        size = out;
    }
    t["attention_pool.gate_nn.0.weight"] = randomTensor(random, {1, 9});
    t["attention_pool.gate_nn.0.bias"] = randomTensor(random, {1});
    t["dense_layers.0.weight"] = randomTensor(random, {3, 17});
    t["dense_layers.0.bias"] = {{3}, {3.0F, 3.0F, 3.0F}}; // all alive
    t["output_layer.weight"] = randomTensor(random, {1, 3}, 1.0);
    t["output_layer.bias"] = {{1}, {1.0F}};
    return files;
}
