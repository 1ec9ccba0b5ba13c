// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "snac/data/csv.h"

int main(int argc, char** argv)
{
    snac::fuzz::Fuzzer fuzzer("csv");
    fuzzer.addFolder(SNAC_SOURCE_DIR "/tests/data/csv");
    fuzzer.addSeed("a,b,label\n1,2,g\n3,4,q\n");
    fuzzer.addSeed("0,1,2\n0.5,1.5,0\n2.5,3.5,1\n");
    fuzzer.addSeed("\xef\xbb\xbf# label;a;b\r\n\"g \"\"jet\"\"\";1,5;2,5\r\nq;-1,5e3;0\r\n");
    fuzzer.addWords({"\"", "\"\"", "\r", "\r\n", "\n", ",", ";", "\t", "#", "1e999", "nan", "NA", "-", "1,5",
                     "9007199254740993", "\xef\xbb\xbf", "label", "Unnamed: 0", " "});
    return fuzzer.run(argc, argv, [](const std::string& input) {
        snac::RunControl control;
        (void)snac::data::parseCsv(input, "fuzz.csv", {}, control);
        (void)snac::data::parseCsv(input, "fuzz.csv", {.labelColumn = "label"}, control);
    });
}
