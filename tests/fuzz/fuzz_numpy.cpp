// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "data/zip_writer.h"

#include "snac/data/npy.h"
#include "snac/data/npz.h"

namespace {

void readArray(const std::string& bytes)
{
    const auto array = snac::data::parseNpy(bytes, "fuzz.npy");
    if (!array) {
        return;
    }
    std::vector<double> row(array->columns());
    for (std::size_t i = 0; i < array->rows(); ++i) {
        array->readRow(i, row.data());
    }
}

} // namespace

int main(int argc, char** argv)
{
    const std::string x = writeNpy("<f4", {3, 2}, {1, 2, 3, 4, 5, 6}, false, 1);
    const std::string y = writeNpy(">i8", {3}, {0, 1, 0}, true, 2);
    snac::fuzz::Fuzzer fuzzer("numpy");
    fuzzer.addSeed(x);
    fuzzer.addSeed(y);
    fuzzer.addSeed(writeZip({{"x.npy", x}, {"y.npy", y}}, true));
    fuzzer.addSeed(writeZip({{"x_train.npy", x}, {"x_test.npy", x}, {"y_train.npy", y}}, false));
    fuzzer.addWords({"PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "{'descr': ", "'fortran_order': True",
                     "'shape': (", "<f8", "|b1", "<U5", "18446744073709551615", "()"});
    return fuzzer.run(argc, argv, [](const std::string& input) {
        readArray(input);
        const auto entries = snac::data::listNpz(input, "fuzz.npz");
        for (const auto& entry : entries.value_or(std::vector<snac::data::NpzEntry>())) {
            if (const auto bytes = snac::data::unpackNpz(entry, "fuzz.npz")) {
                readArray(*bytes);
            }
        }
    });
}
