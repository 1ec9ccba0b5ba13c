// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "data/picture_writer.h"

#include "snac/data/picture_file.h"

int main(int argc, char** argv)
{
    snac::fuzz::Fuzzer fuzzer("pictures");
    fuzzer.addSeed(writePng(3, 2, {1, 2, 3, 4, 5, 6}));
    fuzzer.addSeed(writePng(2, 2, {1, 2, 300, 65535}, PNG_COLOR_TYPE_GRAY, 16, true));
    fuzzer.addSeed(writePng(2, 1, {1, 2, 0, 1}, PNG_COLOR_TYPE_GRAY_ALPHA));
    fuzzer.addSeed(writePng(2, 2, {1, 0, 2, 1}, PNG_COLOR_TYPE_PALETTE));
    fuzzer.addSeed(writeJpeg(17, 9, {200}));
    fuzzer.addSeed(writeJpeg(16, 16, {250, 100, 20}));
    fuzzer.addSeed("P5 # c\n2 2 255\nabcd");
    fuzzer.addSeed("P3 1 2 9 1 2 3 4 5 6");
    fuzzer.addWords({"IHDR", "IDAT", "PLTE", "tRNS", "IEND", "P2", "P6", " 65535 ", "99999 ", "#", "\xff\xda",
                     "\xff\xc0", "\xff\xc2", "\xff\xc4", "\xff\xd9"});
    return fuzzer.run(argc, argv,
                      [](const std::string& input) { (void)snac::data::parsePicture(input, "fuzz.png"); });
}
