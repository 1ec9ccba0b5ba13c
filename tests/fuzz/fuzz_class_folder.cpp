// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A folder of pictures, one folder a class, in which one file is mutated: the first line of an input is the
// file's name, the rest what is in it.
#include "driver.h"

#include "data/picture_writer.h"

#include "snac/data/class_folder.h"

namespace {

using namespace snac;
namespace fs = std::filesystem;

/// What may be the name of a file here.
std::string nameIn(std::string line)
{
    constexpr std::size_t longest = 100;
    std::erase_if(line, [](char c) { return c == '/' || c == '\0'; });
    line.resize(std::min(line.size(), longest));
    return line.empty() || line == "." || line == ".." ? "1.png" : line;
}

void readFolder(const std::string& input, const fs::path& folder)
{
    const std::size_t end = input.find('\n');
    const fs::path file = folder / "b" / nameIn(input.substr(0, end));
    std::ofstream(file, std::ios::binary) << (end == std::string::npos ? "" : input.substr(end + 1));
    RunControl control;
    data::DatasetOptions options;
    options.name = "file";
    options.path = folder.string();
    options.imageSize = input.size() % 3 == 0 ? 4 : 0;
    (void)data::readClassFolder(options, control);
    options.path = (folder / "b").string();
    (void)data::readLoosePictures(options, control);
    std::error_code ignored;
    fs::remove(file, ignored);
}

} // namespace

int main(int argc, char** argv)
{
    const std::string grey = writePng(3, 2, {1, 2, 3, 4, 5, 6});
    const fs::path folder = fs::temp_directory_path() / ("fuzz-folder-" + std::to_string(getpid()));
    for (const char* const name : {"a", "b"}) {
        fs::create_directories(folder / name);
        std::ofstream(folder / name / "0.png", std::ios::binary) << grey;
    }
    snac::fuzz::Fuzzer fuzzer("class_folder");
    fuzzer.addSeed("1.png\n" + grey);
    fuzzer.addSeed("1.PNG\n" + writePng(3, 2, {1, 2, 300, 4, 5, 65535}, PNG_COLOR_TYPE_GRAY, 16));
    fuzzer.addSeed("10.jpg\n" + writeJpeg(3, 2, {250, 100, 20}));
    fuzzer.addSeed("x.pgm\nP5 # c\n3 2 255\nabcdef");
    fuzzer.addSeed("readme.txt\nno picture");
    fuzzer.addWords(
        {".png", ".jpeg", ".pgm", "IHDR", "IDAT", "IEND", "P6", " 65535 ", "\xff\xc0", "\xff\xda"});
    const int code = fuzzer.run(argc, argv, [&](const std::string& input) { readFolder(input, folder); });
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    return code;
}
