// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole file under the settings that go with it: unpacked, understood, split, scaled and looked at, and the
// same bytes as rows for a network.
#include "driver.h"

#include "data/idx_writer.h"
#include "data/zip_writer.h"

#include "snac/data/prepare.h"
#include "snac/data/profile.h"
#include "snac/data/rows.h"

#include <zlib.h>

#include <array>

namespace {

using namespace snac;

std::string packed(const std::string& text)
{
    z_stream stream{};
    std::string out(text.size() + 100, '\0');
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return {};
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// Another choice of settings for every few inputs.
data::DatasetOptions settingsFor(const std::string& input, const std::string& path)
{
    const std::size_t choice = input.size() + (input.empty() ? 0 : static_cast<unsigned char>(input.back()));
    data::DatasetOptions options;
    options.name = "file";
    options.path = path;
    const std::array<data::TaskChoice, 4> tasks{std::nullopt, data::TaskKind::Classification,
                                                data::TaskKind::Regression, data::TaskKind::MultiLabel};
    options.task = tasks[choice % tasks.size()];
    options.missingValues = choice % 3 == 0 ? "drop_rows" : "refuse";
    options.groupColumn = choice % 5 == 0 ? "g" : "";
    options.timeColumn = choice % 5 == 1 ? "t" : "";
    options.weightColumn = choice % 7 == 0 ? "w" : "";
    options.labelColumn = choice % 11 == 0 ? "label_a, label_b" : "";
    options.classWeights = choice % 2 == 0 ? data::ClassWeights::Balanced : data::ClassWeights::None;
    return options;
}

void readAll(const std::string& input, const std::string& path)
{
    std::ofstream(path, std::ios::binary) << input;
    RunControl control;
    const data::DatasetOptions options = settingsFor(input, path);
    if (auto dataset = data::loadDataset(options, control)) {
        (void)data::profileOf(*dataset, options, control);
        (void)data::prepare(std::move(*dataset), options);
    }
    (void)data::readRows(options, {"a", "b"}, control);
}

} // namespace

int main(int argc, char** argv)
{
    std::string table = "g,t,w,a,b,label_a,label_b\n";
    for (int row = 0; row < 24; ++row) {
        table += std::to_string(row / 4) + ",2026-03-" + std::to_string(10 + row) + ",1." +
                 std::to_string(row) + "," + std::to_string(row * 7 % 5) + ".5," + std::to_string(row) + "," +
                 std::to_string(row % 2) + "," + std::to_string(row / 3 % 2) + "\n";
    }
    const std::string x = writeNpy("<f4", {4, 2}, {1, 2, 3, 4, 5, 6, 7, 8}, false, 1);
    const std::string y = writeNpy("<i8", {4}, {0, 1, 0, 1}, false, 1);
    snac::fuzz::Fuzzer fuzzer("dataset");
    fuzzer.addSeed(table);
    fuzzer.addSeed(packed(table));
    fuzzer.addSeed("a,b,kind\n1,2,g\n3,4,q\n5,6,g\n7,8,q\n9,1,g\n2,3,q\n4,5,g\n6,7,q\n");
    fuzzer.addSeed(writeZip(
        {{"x_train.npy", x}, {"y_train.npy", y}, {"x_test.npy", x}, {"y_test.npy", y}, {"g.npy", y}}, true));
    fuzzer.addSeed(
        "% jets\n@relation r\n@attribute a numeric\n@attribute b numeric\n@attribute y {g,q}\n@data\n"
        "1,2,g\n2,3,q\n4,5,g\n5,6,q\n7,1,g\n8,2,q\n");
    fuzzer.addSeed(writeIdx({4, 2, 2}, "abcdefghijklmnop"));
    fuzzer.addSeed(x);
    fuzzer.addWords({",", "\n", "2026-03-01T14:30:05", "2026-13-99", "label_a", "1e999", "nan", "?", "0.0",
                     "1", "#", "\x1f\x8b", "g.npy", "5.0", "05"});
    const std::string path =
        (std::filesystem::temp_directory_path() / ("fuzz-dataset-" + std::to_string(getpid()))).string();
    const int code = fuzzer.run(argc, argv, [&](const std::string& input) { readAll(input, path); });
    std::filesystem::remove(path);
    return code;
}
