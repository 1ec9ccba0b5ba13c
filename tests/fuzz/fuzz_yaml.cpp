// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "snac/config/study_file.h"

int main(int argc, char** argv)
{
    const auto boards = snac::hardware::BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"});
    snac::fuzz::Fuzzer fuzzer("yaml");
    fuzzer.addFolder(SNAC_SOURCE_DIR "/configs");
    fuzzer.addFolder(SNAC_SOURCE_DIR "/tests/data/yaml");
    fuzzer.addSeed("a: &a [1, 2]\nb: &b [*a, *a]\nc: [*b, *b]\nsearch: {n_trials: 3}\n");
    fuzzer.addWords(
        {"&a ",        "*a",    "!!str ", "|\n", ">\n", "{",    "}",     "[",  "]", ": ",
         "- ",         "---\n", "...\n",  "\"",  "'",   "null", "1e999", "-1", "~", "search_space:\n",
         "dataset:\n", "<<: "});
    return fuzzer.run(argc, argv, [&](const std::string& input) {
        using snac::config::FileKind;
        for (const FileKind kind : {FileKind::Study, FileKind::SearchSpace, FileKind::Board}) {
            (void)snac::config::readStudy(input, "fuzz.yaml", boards, kind);
        }
    });
}
