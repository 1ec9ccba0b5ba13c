// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "calibration/weight_file_writer.h"

#include "snac/calibration/rule4ml/rule4ml_config.h"
#include "snac/calibration/rule4ml/tensor_file.h"

int main(int argc, char** argv)
{
    using namespace snac::calibration;
    snac::Random random(1);
    Tensors tensors;
    tensors["layers/dense/vars/0"] = randomTensor(random, {3, 5});
    tensors["layers/dense/vars/1"] = randomTensor(random, {5});
    tensors["alone"] = randomTensor(random, {2, 3, 4});
    snac::fuzz::Fuzzer fuzzer("rule4ml");
    fuzzer.addSeed(Hdf5Writer::write(tensors));
    fuzzer.addSeed(writeTorch(tensors));
    fuzzer.addSeed(
        R"({"model_class": "GNN", "global_numerical_labels": ["a"], "sequential_numerical_labels": ["b"],)"
        R"( "global_categorical_maps": {"board": {"zcu102": 0, "pynq-z2": 1}},)"
        R"( "sequential_categorical_maps": {"layer_type": {"dense": 0}}, "scaler_class": null})");
    fuzzer.addWords({"TREE", "SNOD", "HEAP", "OHDR", "\x80\x02", "ctorch\nFloatStorage\n", "X", "q", "h", "t",
                     "u.", "(", "R", "PK\x01\x02", "PK\x03\x04", "{", "[", "1e999"});
    return fuzzer.run(argc, argv, [](const std::string& input) {
        (void)readHdf5Tensors(input, "fuzz.h5");
        (void)readTorchTensors(input, "fuzz.pt");
        (void)rule4ml::readConfig(input, "lut", "fuzz.json");
    });
}
