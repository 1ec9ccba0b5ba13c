// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_kind.h"

#include "arff.h"
#include "arrays.h"
#include "asked_truths.h"
#include "csv.h"
#include "csv_layout.h"
#include "file_rows.h"
#include "hdf5_arrays.h"
#include "idx.h"
#include "image_folder.h"
#include "known_sets.h"
#include "picture_file.h"
#include "side_values.h"
#include "truth.h"
#include "truth_file.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>

namespace snac::data {

namespace {

/// Studies that began before settings had to fit have a truth in the table all the same.
bool truthElsewhere(const DatasetOptions& options)
{
    return !options.labelsPath.empty() && options.refuseMisfits;
}

CsvOptions csvOptions(const DatasetOptions& options)
{
    std::vector<std::string> unneeded;
    if (options.testRowsAlone) {
        unneeded = {options.weightColumn, options.timeColumn};
        std::erase(unneeded, std::string());
    }
    return {.labelColumn = options.labelColumn,
            .header = options.header,
            .indexColumn = options.indexColumn,
            .dropMissing = options.missingValues == "drop_rows",
            .task = options.task,
            .drop = options.drop,
            .dropMayLack = options.testRowsAlone, // nothing is lost where they are gone already
            .unneeded = std::move(unneeded),
            .truthElsewhere = truthElsewhere(options),
            .weightColumn = options.testRowsAlone ? std::string() : options.weightColumn,
            .groupColumn = options.groupColumn,
            .timeColumn = options.testRowsAlone ? std::string() : options.timeColumn,
            .findOneHot = options.findOneHot,
            .findLabels = options.findsLabels(),
            .careful = options.readingRules >= 1,
            .asksRivals = options.readingRules >= 4};
}

/// Which column is the truth and which the index, as options.
Result<DatasetOptions> settledText(const std::string& bytes, const DatasetOptions& options,
                                   RunControl& control)
{
    SNAC_TRY(const auto layout, CsvLayout::find(bytes, options.path, csvOptions(options), control));
    DatasetOptions settled = options;
    std::vector<std::string> truths;
    for (std::size_t i = 0; i < layout.names.size(); ++i) {
        if (layout.roles[i] == CsvLayout::Role::Truth) {
            truths.push_back(layout.names[i]);
        }
    }
    settled.labelColumn = askedText(truths);
    using Role = CsvLayout::Role;
    const auto others =
        std::ranges::count(layout.roles, Role::LeftOut) - (layout.roles.front() == Role::LeftOut ? 1 : 0);
    if (others == 0 && options.drop.empty()) { // else the names tell the same in both files
        settled.indexColumn = layout.roles.front() == Role::LeftOut ? "yes" : "no";
    }
    return settled;
}

Result<> readText(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                  RunControl& control)
{
    SNAC_TRY(auto columns, parseCsv(bytes, options.path, csvOptions(options), control));
    if (options.readingRules >= 4) {
        joinSpellings(columns);
    }
    dataset.samples.inputs = std::move(columns.inputs);
    dataset.info.inputNames = std::move(columns.inputNames);
    dataset.info.reading = std::move(columns.reading);
    dataset.info.simulated = columns.simulated;
    dataset.samples.weights =
        Eigen::Map<const Eigen::VectorXf>(columns.weights.data(), std::ssize(columns.weights));
    dataset.samples.times = std::move(columns.times);
    dataset.columnNames = columns.names;
    if (!columns.groups.empty()) {
        setGroups(dataset, options.readingRules < 2
                               ? columns.groups
                               : groupNamesOf(std::move(columns.groups), columns.decimalComma,
                                              dataset.info.reading.notes));
    }
    if (!truthElsewhere(options)) {
        return setTruth(dataset, columns, options.task, options.path, options.findsLabels());
    }
    if (!columns.rowNumbers.empty()) {
        return fail("rows with a missing value cannot be left out where the labels have a file of their own: "
                    "fill them in, or put the labels into the table (dataset.missing_values)",
                    {options.path, 0, 0});
    }
    return readTruthFile(dataset, options, control);
}

Result<std::vector<std::string>> columnsOfText(const std::string& bytes, const DatasetOptions& options,
                                               RunControl&)
{
    return CsvLayout::columnsIn(bytes, options.path, csvOptions(options));
}

Result<std::vector<std::string>> attributesOfArff(const std::string& bytes, const DatasetOptions& options,
                                                  RunControl& control)
{
    SNAC_TRY(const auto table, arffAsTable(bytes, options.path));
    DatasetOptions asked = options;
    asked.header = "yes";
    return columnsOfText(table.text, asked, control);
}

bool isNpy(std::string_view bytes)
{
    return bytes.starts_with("\x93NUMPY");
}

bool isZip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Result<> readArffFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                      RunControl& control)
{
    SNAC_TRY(const auto table, arffAsTable(bytes, options.path));
    DatasetOptions asked = options;
    asked.header = "yes";
    const bool byType = options.labelColumn.empty() && table.named.empty() && !table.nominal.empty();
    const std::string& found = table.named.empty() ? table.nominal : table.named;
    asked.labelColumn = options.labelColumn.empty() ? found : options.labelColumn;
    SNAC_CHECK(readText(dataset, table.text, asked, control));
    DataReading& reading = dataset.info.reading;
    reading.format = "ARFF file";
    reading.header = std::to_string(table.attributes) + " @attribute lines";
    if (byType) {
        reading.truth = "column " + table.nominal + " (the last attribute with a list of values)";
    } else if (options.labelColumn.empty() && !table.named.empty()) {
        reading.truth = "column " + table.named + " (by its name)";
    }
    return {};
}

Result<> readIdxFile(Dataset& dataset, const std::string&, const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(dataset, readIdxPair(options.path, options.labelsPath, options, control));
    return {};
}

bool isAnything(std::string_view)
{
    return true;
}

bool isNothing(std::string_view)
{
    return false; // a folder has no bytes
}

/// Files that are often brought and not read. One row a format.
struct UnreadFormat
{
    std::string_view begins;
    std::string_view what;
    std::string_view instead;
    bool binary = true; ///< has bytes that no text has; its first letters alone are a word
};

constexpr std::string_view saveAsCsv = "open it in the spreadsheet and save the sheet as CSV (UTF-8)";
constexpr std::string_view htmlToCsv = "pandas.read_html(\"page.html\")[0].to_csv(\"data.csv\", index=False)";
constexpr std::string_view toNpz = "numpy.savez(\"data.npz\", x=..., y=...)";

constexpr std::array unreadFormats{
    UnreadFormat{"PAR1", "a Parquet file, and Debian has no library that reads it",
                 "pandas.read_parquet(\"data.parquet\").to_csv(\"data.csv\", index=False)"},
    UnreadFormat{"root", "a ROOT file",
                 "uproot.open(\"data.root\")[\"TREE\"].arrays(library=\"pd\")"
                 ".to_csv(\"data.csv\", index=False)"},
    UnreadFormat{"SIMPLE  =", "a FITS file", toNpz, false},
    UnreadFormat{"MATLAB 5.0", "a MATLAB file of an old kind", "save(\"data.mat\", \"x\", \"y\", \"-v7.3\")",
                 false},
    UnreadFormat{std::string_view("II*\0", 4), "a TIFF file", toNpz},
    UnreadFormat{std::string_view("MM\0*", 4), "a TIFF file", toNpz},
    UnreadFormat{"%PDF-", "a PDF file", "copy its table into a spreadsheet and save that as CSV", false},
    UnreadFormat{"\xd0\xcf\x11\xe0", "an old Excel file (.xls)", saveAsCsv},
    UnreadFormat{"{\\rtf", "a text with formats (RTF)", "save its table as CSV", false},
    UnreadFormat{"<!DOCTYPE", "a web page, no table (is the address right?)", htmlToCsv, false},
    UnreadFormat{"<!doctype", "a web page, no table (is the address right?)", htmlToCsv, false},
    UnreadFormat{"<html", "a web page, no table (is the address right?)", htmlToCsv, false},
};

/// A spreadsheet is an archive; its members, named at the beginning and at the end, tell it from one of
/// arrays.
std::string_view officeKind(std::string_view bytes)
{
    if (!isZip(bytes)) {
        return {};
    }
    constexpr std::size_t looked = 65536;
    const std::string_view start = bytes.substr(0, looked);
    const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), looked));
    const auto names = [&](std::string_view member) {
        return start.contains(member) || end.contains(member);
    };
    return names("application/vnd.oasis.opendocument.spreadsheet") ? "an OpenDocument file (.ods)"
           : !names("[Content_Types].xml")                         ? std::string_view()
           : names("xl/workbook")                                  ? "an Excel file (.xlsx)"
                                                                   : "an Office document";
}

/// Lists or objects in brackets; a table may begin with one bracket as well, hardly with these two.
bool isJson(std::string_view bytes)
{
    std::string marks;
    for (const char c : bytes.substr(0, 1000)) {
        if (!std::string_view(" \t\r\n").contains(c)) {
            marks += c;
        }
        if (marks.size() == 2) {
            break;
        }
    }
    return marks == "{\"" || marks == "[{" || marks == "[[" || marks == "{}";
}

using Names = std::array<std::string_view, 6>;  ///< empty ones are none
using Fields = std::array<std::string_view, 9>; ///< empty ones are none

/// One row a reader of files. The first row whose beginning fits reads the file.
constexpr std::array fileSources{
    FileSource{.kind = SourceKind::Npy,
               .name = "NPY",
               .text = "this is an .npy file",
               .truth = "name the file with the truth in labels_path",
               .endings = Names{".npy"},
               .fields = Fields{"labels_path"},
               .begins = isNpy,
               .read = readNpyFile,
               .rows = rowsOfNpy},
    FileSource{.kind = SourceKind::Npz,
               .name = "NPZ",
               .text = "this is an .npz archive",
               .truth = "name the array with the truth in labels_key",
               .endings = Names{".npz"},
               .fields = Fields{"labels_path", "inputs_key", "labels_key", "weight_column", "group_column",
                                "time_column"},
               .begins = isZip,
               .read = readNpzFile,
               .rows = rowsOfNpz,
               .nameable = arraysOfNpz},
    FileSource{.kind = SourceKind::Hdf5,
               .name = "HDF5",
               .text = "this is an HDF5 file",
               .truth = "name the path of the truth in labels_key",
               .endings = Names{".h5", ".hdf5", ".hdf"},
               .fields = Fields{"labels_path", "inputs_key", "labels_key", "weight_column", "group_column",
                                "time_column"},
               .begins = isHdf5,
               .read = readHdf5File,
               .rows = rowsOfHdf5,
               .nameable = arraysOfHdf5},
    FileSource{.kind = SourceKind::Arff,
               .name = "ARFF",
               .text = "this is an ARFF file",
               .truth = "name the attribute with the truth in label_column",
               .endings = Names{".arff"},
               .fields = Fields{"label_column", "index_column", "missing_values", "drop", "weight_column",
                                "group_column", "time_column"},
               .begins = isArff,
               .read = readArffFile,
               .rows = rowsOfArff,
               .nameable = attributesOfArff},
    FileSource{.kind = SourceKind::Idx,
               .name = "IDX",
               .text = "this is an IDX file",
               .truth = "name the file with the labels in labels_path",
               .endings = Names{"-ubyte", ".idx"},
               .fields = Fields{"labels_path"},
               .begins = isIdx,
               .read = readIdxFile,
               .rows = rowsOfIdx},
    FileSource{.kind = SourceKind::Folder,
               .name = "",
               .text = "this is a folder of pictures",
               .truth = "the folders are the classes",
               .endings = Names{},
               .fields = Fields{"colors"},
               .begins = isNothing,
               .rows = rowsOfFolder},
    FileSource{.kind = SourceKind::Text,
               .name = "text tables (CSV, TSV)",
               .text = "this is a text table",
               .truth = "name the column with the truth in label_column",
               .endings = Names{".csv", ".tsv", ".txt", ".dat"},
               .fields = Fields{"label_column", "labels_path", "header", "index_column", "missing_values",
                                "drop", "weight_column", "group_column", "time_column"},
               .begins = isAnything,
               .read = readText,
               .rows = rowsOfText,
               .settled = settledText,
               .nameable = columnsOfText}};

/// Settings that go with some kinds of source only.
struct Rule
{
    std::string_view field;
    bool isSet;
    std::string_view goesWith;
};

bool has(const Fields& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

std::string whatInstead(std::string_view field, const FileSource* source)
{
    const bool truth = field == "label_column" || field == "labels_key" || field == "labels_path";
    return truth && source ? ": " + std::string(source->truth) : ": remove it";
}

/// A setting of files, traces or pictures beside rows that are drawn and none of these.
std::optional<Misfit> findDrawnMisfit(const DatasetOptions& options)
{
    const KnownSet* set = findKnownSet(options.name);
    const bool traces = set != nullptr && set->traces;
    const bool pictures = set != nullptr && set->pictures;
    if (!options.testPath.empty()) {
        return Misfit{"test_path", "test_path goes with files, and these rows are simulated: remove it"};
    }
    if ((options.windowStart > 0 || options.windowSize > 0) && !traces) {
        const std::string_view field = options.windowSize > 0 ? "window_size" : "start_location";
        return Misfit{field, std::string(field) +
                                 " goes with traces of I and Q, and these rows are none: remove it"};
    }
    if (options.imageSize > 0 && !pictures) {
        return Misfit{"resize_val", "resize_val goes with pictures, and these rows are none: remove it"};
    }
    return std::nullopt;
}

} // namespace

const FileSource* sourceOf(SourceKind kind)
{
    const auto found = std::ranges::find(fileSources, kind, &FileSource::kind);
    return found != fileSources.end() ? &*found : nullptr;
}

namespace {

/// A table of text may begin with any word; what has such bytes soon after is none.
bool isBinary(std::string_view bytes)
{
    return std::ranges::any_of(bytes.substr(0, 512), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x09 || (code > 0x0d && code < 0x20);
    });
}

} // namespace

std::string whyUnread(std::string_view bytes)
{
    for (const UnreadFormat& format : unreadFormats) {
        if (bytes.starts_with(format.begins) && (!format.binary || isBinary(bytes))) {
            return "this is " + std::string(format.what) + ": write it as another file first, e.g. " +
                   std::string(format.instead);
        }
    }
    if (bytes.starts_with(std::string_view("SQLite format 3\0", 16))) {
        return "this is a study or another data base (SQLite), and no data: name the file with the data (a "
               "study "
               "is looked at with snac report)";
    }
    if (const std::string_view office = officeKind(bytes); !office.empty()) {
        return "this is " + std::string(office) + ": " + std::string(saveAsCsv);
    }
    if (isJson(bytes)) {
        return "this is a JSON file: write it as a table first, e.g. "
               "pandas.read_json(\"data.json\").to_csv(\"data.csv\", index=False)";
    }
    // A PGM or PPM begins with letters that a heading of a column may have: it is one if it can be read.
    const PictureFormat* const picture = pictureFormatOf(bytes);
    if (picture != nullptr && (isBinary(bytes) || parsePicture(bytes, {}).has_value())) {
        return "this is one picture (" + std::string(picture->name) +
               "): put the pictures of each class into a folder with its name, and name the folder that "
               "holds these";
    }
    return {};
}

const FileSource& sourceOfBytes(std::string_view bytes)
{
    return *std::ranges::find_if(fileSources, [&](const FileSource& row) { return row.begins(bytes); });
}

std::optional<Misfit> findMisfit(const DatasetOptions& options, SourceKind kind)
{
    constexpr std::string_view tables = "text tables (CSV)";
    constexpr std::string_view tablesAndArrays = "text tables (CSV), .npz archives and HDF5 files";
    const std::array rules{
        Rule{"labels_path", !options.labelsPath.empty(), "text tables, .npy, .npz, HDF5 and IDX files"},
        Rule{"inputs_key", !options.inputsKey.empty(), ".npz archives and HDF5 files"},
        Rule{"labels_key", !options.labelsKey.empty(), ".npz archives and HDF5 files"},
        Rule{"label_column", !options.labelColumn.empty(), tables},
        Rule{"header", options.header != "auto", tables},
        Rule{"index_column", options.indexColumn != "auto", tables},
        Rule{"missing_values", options.missingValues != "refuse", tables},
        Rule{"drop", !options.drop.empty(), tables},
        Rule{"weight_column", !options.weightColumn.empty(), tablesAndArrays},
        Rule{"group_column", !options.groupColumn.empty(), tablesAndArrays},
        Rule{"time_column", !options.timeColumn.empty(), tablesAndArrays},
        Rule{"colors", options.colors != PictureColors::Auto, "folders of pictures"},
    };
    if (auto misfit = kind == SourceKind::Simulated ? findDrawnMisfit(options) : std::nullopt) {
        return misfit;
    }
    const FileSource* source = sourceOf(kind);
    for (const Rule& rule : rules) {
        if (rule.isSet && !(source && has(source->fields, rule.field))) {
            return Misfit{rule.field, std::string(rule.field) + " goes with " + std::string(rule.goesWith) +
                                          ", and " +
                                          std::string(source ? source->text : "these rows are simulated") +
                                          whatInstead(rule.field, source)};
        }
    }
    if (!options.groupColumn.empty() && !options.timeColumn.empty()) {
        return Misfit{"time_column", "time_column and group_column each say how rows are split: keep one of "
                                     "them"};
    }
    if ((kind == SourceKind::Npz || kind == SourceKind::Hdf5) && !options.labelsPath.empty() &&
        !options.labelsKey.empty()) {
        return Misfit{"labels_key", "labels_key and labels_path both name the truth: keep one of them"};
    }
    if (kind == SourceKind::Text && !options.labelsPath.empty() && !options.labelColumn.empty()) {
        return Misfit{"label_column", "label_column and labels_path both name the truth: keep one of them"};
    }
    return std::nullopt;
}

std::string formatsInWords()
{
    std::string words;
    for (const FileSource& row : fileSources) {
        if (!row.name.empty()) {
            words += (words.empty() ? "" : ", ") + std::string(row.name);
        }
    }
    return words;
}

std::vector<std::string> readableEndings()
{
    std::vector<std::string> endings;
    for (const FileSource& row : fileSources) {
        for (const std::string_view ending : row.endings) {
            if (!ending.empty()) {
                endings.emplace_back(ending);
            }
        }
    }
    endings.emplace_back(".gz");
    return endings;
}

std::optional<SourceKind> kindByName(std::string_view path)
{
    const std::string name = lowerCase(path);
    const auto found = std::ranges::find_if(fileSources, [&](const FileSource& row) {
        return std::ranges::any_of(
            row.endings, [&](std::string_view ending) { return !ending.empty() && name.ends_with(ending); });
    });
    return found != fileSources.end() ? std::optional(found->kind) : std::nullopt;
}

} // namespace snac::data
