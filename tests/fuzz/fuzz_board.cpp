// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "snac/hardware/board.h"

int main(int argc, char** argv)
{
    snac::fuzz::Fuzzer fuzzer("board");
    fuzzer.addFolder(SNAC_SOURCE_DIR "/resources/boards");
    fuzzer.addWords({"&a ", "*a", "!!str ", "{", "}", "[", "]", ": ", "---\n", "\"", "null", "1e999", "-1",
                     "aliases: ", "id: ", "lut: "});
    return fuzzer.run(argc, argv,
                      [](const std::string& input) { (void)snac::hardware::parseBoard(input, "fuzz.yaml"); });
}
