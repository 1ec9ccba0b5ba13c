// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "snac/data/array_files.h"
#include "snac/data/hdf5_arrays.h"

int main(int argc, char** argv)
{
    using snac::data::NamedArray;
    const NamedArray inputs{"train/x", {3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6}};
    const NamedArray truth{"train/y", {3}, std::vector<std::int64_t>{0, 1, 0}};
    const NamedArray doubles{"z", {2, 1, 2}, std::vector<double>{1, 2, 3, 4}};
    snac::fuzz::Fuzzer fuzzer("hdf5");
    fuzzer.addSeed(snac::data::hdf5Bytes({inputs, truth}).value());
    fuzzer.addSeed(snac::data::hdf5Bytes({doubles}).value());
    fuzzer.addWords({"\x89HDF\r\n\x1a\n", "TREE", "SNOD", "HEAP", "OHDR", "FRHP", "GCOL",
                     std::string("\xff\xff\xff\xff\xff\xff\xff\xff", 8), std::string("\0\0\0\0", 4)});
    return fuzzer.run(argc, argv, [](const std::string& input) {
        const auto arrays = snac::data::Hdf5Arrays::open(input, "fuzz.h5");
        if (!arrays) {
            return;
        }
        for (const auto& entry : arrays->entries()) {
            (void)arrays->read(entry.path);
        }
    });
}
