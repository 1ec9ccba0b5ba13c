// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_dataset.h"

#include "array_files.h"
#include "csv_layout.h"
#include "dataset_arrays.h"
#include "dataset_table.h"
#include "hdf5_arrays.h"
#include "number_text.h"
#include "prepare.h"

#include "snac/base/ascii.h"
#include "snac/base/atomic_file.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <functional>

namespace snac::data {

namespace {

enum class WrittenFormat { Table, Npy, Npz, Hdf5 };

struct WrittenEnding
{
    std::string_view ending;
    WrittenFormat format;
};
constexpr std::array writtenEndings{
    WrittenEnding{".csv", WrittenFormat::Table}, WrittenEnding{".tsv", WrittenFormat::Table},
    WrittenEnding{".npy", WrittenFormat::Npy},   WrittenEnding{".npz", WrittenFormat::Npz},
    WrittenEnding{".h5", WrittenFormat::Hdf5},   WrittenEnding{".hdf5", WrittenFormat::Hdf5}};

std::string endingOf(const std::string& path)
{
    return lowerCase(std::filesystem::path(path).extension().string());
}

Result<> checkAbsent(const std::string& path)
{
    std::error_code ignored;
    const auto status = std::filesystem::symlink_status(path, ignored);
    return std::filesystem::exists(status)
               ? fail("this file is there already, and nothing is replaced: name another one, or remove it",
                      {path, 0, 0})
               : Result<>();
}

/// A new file is to have `bytes`.
struct NewFile
{
    std::string path;
    std::string bytes;
};

/// Inputs and truth in two files: a class a line where classes are words.
Result<std::vector<NewFile>> npyPair(const Dataset& dataset, const std::string& path, WrittenData& written)
{
    const Samples& samples = dataset.samples;
    if (dataset.testRows > 0 || samples.weights.size() > 0 || !samples.groups.empty() ||
        !samples.times.empty()) {
        return fail("a .npy file holds one array, and there are test rows, weights, groups or times besides: "
                    "write .npz or .h5",
                    {path, 0, 0});
    }
    const bool words = !samples.labels.empty() && !numbersOfNames(dataset.info.classNames);
    std::filesystem::path other(path);
    other.replace_filename(other.stem().string() + "-labels" + (words ? ".txt" : ".npy"));
    NewFile truth{other.string(), {}};
    const NamedArray inputs = inputsOf(dataset);
    written.lines.push_back("inputs (" + arrayText(inputs) + ")");
    if (words) {
        for (const int label : samples.labels) {
            truth.bytes += dataset.info.classNames[static_cast<std::size_t>(label)] + "\n";
        }
        written.lines.push_back("the truth in " + other.filename().string() + ", a class a line");
    } else {
        const NamedArray array = truthOf(dataset);
        truth.bytes = npyBytes(array);
        written.lines.push_back("the truth in " + other.filename().string() + " (" + arrayText(array) + ")");
    }
    noteLosses(dataset, words, written);
    if (dataset.info.simulated) {
        written.lines.emplace_back(
            "that the numbers are simulated does not stay: .csv, .npz and .h5 keep it");
    }
    written.reading.labelsPath = truth.path;
    return std::vector<NewFile>{{path, npyBytes(inputs)}, std::move(truth)};
}

Result<std::vector<NewFile>> filesOf(const Dataset& dataset, const std::string& path, WrittenFormat format,
                                     WrittenData& written, RunControl& control)
{
    if (format == WrittenFormat::Npy) {
        return npyPair(dataset, path, written);
    }
    if (format == WrittenFormat::Table) {
        if (dataset.testRows > 0) {
            return fail("one table cannot tell test rows from others: write .npz or .h5", {path, 0, 0});
        }
        SNAC_TRY(auto text, tableOf(dataset, endingOf(path) == ".tsv" ? '\t' : ',', written, control));
        return std::vector<NewFile>{{path, std::move(text)}};
    }
    const std::vector<NamedArray> arrays = arraysOf(dataset, written);
    SNAC_TRY(auto bytes, format == WrittenFormat::Npz ? npzBytes(arrays) : hdf5Bytes(arrays));
    return std::vector<NewFile>{{path, std::move(bytes)}};
}

/// Bit by bit: -0 is not 0.
bool sameNumbers(const Matrix& a, const Matrix& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::memcmp(a.data(), b.data(), sizeof(float) * static_cast<std::size_t>(a.size())) == 0;
}

/// The first `count` of both.
template<class Values>
bool sameStart(const Values& a, const Values& b, std::ptrdiff_t count)
{
    return std::empty(a) == std::empty(b) &&
           (std::empty(a) ||
            std::equal(std::begin(a), std::begin(a) + count, std::begin(b), std::begin(b) + count));
}

/// Whether `read` is what was to be written; names may be others where the format has none.
bool isSame(const Dataset& dataset, const Dataset& read)
{
    const Samples& samples = dataset.samples;
    const Samples& back = read.samples;
    const std::ptrdiff_t own = samples.rows() - dataset.testRows; // test rows have no weights, groups, times
    return dataset.info.task == read.info.task && sameNumbers(samples.inputs, back.inputs) &&
           sameNumbers(samples.targets, back.targets) && samples.labels == back.labels &&
           dataset.testRows == read.testRows && samples.weights.size() == back.weights.size() &&
           (samples.weights.size() == 0 || samples.weights.head(own) == back.weights.head(own)) &&
           sameStart(samples.groups, back.groups, own) && sameStart(samples.times, back.times, own);
}

/// The settings with which the file reads as the same: as few as it needs. Nothing if there are none.
Result<std::optional<DatasetOptions>> readingOf(const Dataset& dataset, const DatasetOptions& named,
                                                const std::vector<std::string>& fresh, WrittenFormat format,
                                                RunControl& control)
{
    const auto read = [&](DatasetOptions options) {
        options.path = fresh.front();
        options.labelsPath = fresh.size() > 1 ? fresh[1] : std::string();
        const auto back = loadDataset(options, control);
        return back && isSame(dataset, *back);
    };
    DatasetOptions few = named;
    few.labelColumn.clear(); // the first line of the table says it
    DatasetOptions typed = few;
    typed.task = dataset.info.task;
    DatasetOptions most = named;
    most.task = dataset.info.task;
    if (format == WrittenFormat::Table) {
        most.header = "yes";
        most.indexColumn = "no";
    } else {
        most.labelColumn.clear();
    }
    for (const DatasetOptions& options : {few, typed, most}) {
        if (read(options)) {
            return std::optional(options);
        }
        if (control.isCancelled()) {
            return failCancelled("reading was cancelled");
        }
    }
    return std::optional<DatasetOptions>();
}

/// A class that is no such one where it is read again, and why; empty: there is none of a known kind.
std::string unheldClass(const Dataset& dataset, WrittenFormat format)
{
    for (const std::string& name : dataset.info.classNames) {
        double value = 0.0;
        const NumberState state = parseNumber(name, value);
        const std::string_view why =
            isPlainlyMissing(name) || state == NumberState::NotFinite ? "stands for a missing value in a text"
            : trimmed(name).size() != name.size()                     ? "has a blank at an end"
            : format == WrittenFormat::Npy && name.contains('\n')     ? "has more than one line"
                                                                      : "";
        if (!why.empty()) {
            return "class " + quotedPart(name) + " " + std::string(why);
        }
    }
    return {};
}

std::string whyNotTheSame(const Dataset& dataset, WrittenFormat format)
{
    const std::string unheld =
        format == WrittenFormat::Table || format == WrittenFormat::Npy ? unheldClass(dataset, format) : "";
    const bool text = format == WrittenFormat::Table;
    return "what was written does not read back as the same numbers, so it was not kept: " +
           (unheld.empty() ? std::string("names or classes may be none that this format can hold") : unheld) +
           "; write " + (text ? ".npz or .h5" : ".npz, .h5 or .csv") + " instead";
}

/// Puts the files under their names once they read back as the same, the inputs last.
Result<> place(const Dataset& dataset, const std::vector<NewFile>& files, WrittenFormat format,
               WrittenData& written, RunControl& control)
{
    std::vector<std::string> fresh;
    const std::function<Result<>(std::size_t)> next = [&](std::size_t i) -> Result<> {
        if (i < files.size()) {
            return replaceFile(files[i].path, [&](const std::string& name) -> Result<> {
                SNAC_CHECK(replaceFile(name, files[i].bytes));
                fresh.push_back(name);
                SNAC_CHECK(next(i + 1));
                return checkAbsent(files[i].path);
            });
        }
        SNAC_TRY(const auto reading, readingOf(dataset, written.reading, fresh, format, control));
        if (!reading) {
            return fail(whyNotTheSame(dataset, format), {files.front().path, 0, 0});
        }
        const std::string labels = files.size() > 1 ? files[1].path : std::string();
        written.reading = *reading;
        written.reading.path = files.front().path;
        written.reading.labelsPath = labels;
        return {};
    };
    return next(0);
}

} // namespace

Result<> checkWritable(const std::string& path)
{
    if (std::ranges::find(writtenEndings, endingOf(path), &WrittenEnding::ending) == writtenEndings.end()) {
        return fail("the end of this name tells no format that is written: .csv, .tsv, .npy, .npz, .h5",
                    {path, 0, 0});
    }
    return checkAbsent(path);
}

Result<WrittenData> writeDataset(const Dataset& dataset, const std::string& path, RunControl& control)
{
    SNAC_CHECK(checkWritable(path));
    const WrittenFormat format =
        std::ranges::find(writtenEndings, endingOf(path), &WrittenEnding::ending)->format;
    WrittenData written;
    written.reading.name = "file";
    SNAC_TRY(const auto files, filesOf(dataset, path, format, written, control));
    for (const NewFile& file : files) {
        SNAC_CHECK(checkAbsent(file.path));
        written.files.push_back(file.path);
    }
    SNAC_CHECK(place(dataset, files, format, written, control));
    return written;
}

} // namespace snac::data
