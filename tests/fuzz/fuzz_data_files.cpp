// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "data/idx_writer.h"

#include "snac/data/arff.h"
#include "snac/data/csv.h"
#include "snac/data/idx.h"

int main(int argc, char** argv)
{
    snac::fuzz::Fuzzer fuzzer("data_files");
    fuzzer.addSeed(writeIdx({2, 2, 2}, "abcdefgh"));
    fuzzer.addSeed(writeIdx({3}, "abcdef", 0x0B));
    fuzzer.addSeed(
        "% jets\n@relation r\n@attribute 'a b' numeric\n@attribute y {g,'q q'}\n@data\n1,g\n2,'q q'\n?,g\n");
    fuzzer.addWords({"@data", "@attribute", "@relation", "{", "}", "'", "\\", "%", "\r", "?", "relational",
                     std::string("\xff\xff\xff\xff", 4), std::string("\0\0\x08\x08", 4)});
    return fuzzer.run(argc, argv, [](const std::string& input) {
        if (const auto array = snac::data::parseIdx(input, "fuzz.idx")) {
            std::vector<double> row(array->columns());
            for (std::size_t i = 0; i < array->rows(); ++i) {
                array->readRow(i, row.data());
            }
        }
        if (const auto table = snac::data::arffAsTable(input, "fuzz.arff")) {
            snac::RunControl control;
            (void)snac::data::parseCsv(table->text, "fuzz.arff",
                                       {.labelColumn = table->nominal, .header = "yes"}, control);
        }
    });
}
