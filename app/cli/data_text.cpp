// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_text.h"

#include "table.h"

#include "snac/base/number_text.h"
#include "snac/data/csv_words.h"
#include "snac/data/public_sets.h"
#include "snac/data/reading.h"
#include "snac/jobs/data_document.h"
#include "snac/reports/json_value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace snac::cli {

namespace {

data::DatasetOptions named(const data::KnownSet& set)
{
    data::DatasetOptions options;
    options.name = set.name;
    return options;
}

/// "simulated", the folder it is in, or "not here".
std::string whereText(const data::KnownSet& set)
{
    return set.simulated ? "simulated" : data::folderOf(set, named(set)).value_or("not here");
}

/// Sets that `snac data get` brings and no study names.
std::vector<data::PublicSet> onlyPublic()
{
    std::vector<data::PublicSet> sets;
    std::ranges::copy_if(data::publicSets(), std::back_inserter(sets),
                         [](const data::PublicSet& set) { return data::findKnownSet(set.name) == nullptr; });
    return sets;
}

std::string documentOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson().toStdString();
}

/// `between` parts the numbers of several targets.
std::string truthOf(const data::Dataset& dataset, Eigen::Index row, const char* between = " ", int digits = 6)
{
    if (dataset.info.task == data::TaskKind::Classification) {
        const int label = dataset.samples.labels[static_cast<std::size_t>(row)];
        return dataset.info.classNames[static_cast<std::size_t>(label)];
    }
    std::string text;
    for (Eigen::Index i = 0; i < dataset.samples.targets.cols(); ++i) {
        text += (i > 0 ? between : "") +
                significantText(static_cast<double>(dataset.samples.targets(row, i)), digits);
    }
    return text;
}

std::string joined(const std::vector<std::string>& names, const char* between)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : between) + name;
    }
    return text;
}

} // namespace

std::string setsText()
{
    using enum Table::Align;
    Table table({{"name", Left}, {"what", Left}, {"where", Left}});
    for (const data::KnownSet& set : data::knownSets()) {
        table.add({std::string(set.name), std::string(set.what), whereText(set)});
    }
    for (const data::PublicSet& set : onlyPublic()) {
        table.add({std::string(set.name), std::string(set.what), "snac data get " + std::string(set.name)});
    }
    return table.text();
}

std::string setsJson()
{
    QJsonArray array;
    for (const data::KnownSet& set : data::knownSets()) {
        array.append(jobs::setDocument(set));
    }
    QJsonArray toGet;
    for (const data::PublicSet& set : onlyPublic()) {
        toGet.append(QJsonObject{
            {"name", study::qt(set.name)}, {"what", study::qt(set.what)}, {"page", study::qt(set.page)}});
    }
    return documentOf({{"sets", array}, {"to_get", toGet}});
}

std::string setText(const data::KnownSet& set)
{
    std::string text = std::string(set.name) + ": " + std::string(set.what) + "\n";
    const auto add = [&](const char* name, std::string_view what) {
        text += what.empty() ? std::string() : std::string("  ") + name + ": " + std::string(what) + "\n";
    };
    add("Source", set.getting);
    add("Files", set.files);
    for (const std::string& folder : data::foldersOf(set, named(set))) {
        add("Looked for in", folder);
    }
    add("Debian package", set.package);
    add(set.simulated ? "Simulated" : "Drawn with simulate: true", set.standIn);
    add("Now", set.simulated ? std::string("ready") : whereText(set));
    return text;
}

std::string setJson(const data::KnownSet& set)
{
    return documentOf(jobs::setDocument(set));
}

std::string preparedText(const data::PreparedData& data, const std::vector<data::DataWarning>& warnings)
{
    std::string text;
    for (const data::ReadingLine& line : data::readingLines(data.info)) {
        text += line.name + ": " + line.text + "\n";
    }
    text += "Split: " + std::to_string(data.train.rows()) + " train, " +
            std::to_string(data.validation.rows()) + " validation, " + std::to_string(data.test.rows()) +
            " test rows\n";
    for (const data::DataWarning& warning : warnings) {
        text += "Warning: " + warning.text + "\n";
    }
    text += "Origin: " + data.info.origin + "\nFingerprint: " + data.info.fingerprint + "\n";
    return text;
}

std::string preparedJson(const data::PreparedData& data, const std::vector<data::DataWarning>& warnings)
{
    const data::DatasetInfo& info = data.info;
    QJsonArray classes;
    for (std::size_t i = 0; i < info.truthNames().size() && i < info.reading.classCounts.size(); ++i) {
        classes.append(QJsonObject{{"name", study::qt(info.truthNames()[i])},
                                   {"rows", static_cast<qint64>(info.reading.classCounts[i])}});
    }
    const bool labels = info.task == data::TaskKind::MultiLabel;
    QJsonArray looks;
    for (const data::DataWarning& warning : warnings) {
        looks.append(study::qt(warning.text));
    }
    return documentOf({{"name", study::qt(info.name)},
                       {"origin", study::qt(info.origin)},
                       {"simulated", info.simulated},
                       {"task", study::qt(tokenOf(data::taskTokens, data::TaskChoice(info.task)))},
                       {"format", study::qt(info.reading.format)},
                       {"header", study::qt(info.reading.header)},
                       {"rows", static_cast<qint64>(info.reading.rows)},
                       {"train_rows", static_cast<qint64>(data.train.rows())},
                       {"validation_rows", static_cast<qint64>(data.validation.rows())},
                       {"test_rows", static_cast<qint64>(data.test.rows())},
                       {"inputs", study::texts(info.inputNames)},
                       {"inputs_from", study::qt(info.reading.inputs)},
                       {"truth_from", study::qt(info.reading.truth)},
                       {"classes", labels ? QJsonArray() : classes},
                       {"labels", labels ? classes : QJsonArray()},
                       {"targets", study::texts(info.targetNames)},
                       {"left_out", study::texts(info.reading.leftOut)},
                       {"notes", study::texts(info.reading.notes)},
                       {"warnings", looks},
                       {"fingerprint", study::qt(info.fingerprint)}});
}

std::string previewText(const data::Dataset& dataset, int rows)
{
    constexpr Eigen::Index most = 6;
    const Eigen::Index shown = std::min(most, dataset.samples.inputs.cols());
    const bool all = shown == dataset.samples.inputs.cols();
    std::vector<Table::Column> columns;
    for (Eigen::Index i = 0; i < shown; ++i) {
        columns.push_back({dataset.info.inputNames[static_cast<std::size_t>(i)]});
    }
    if (!all) {
        columns.push_back({"..."});
    }
    columns.push_back({"truth"});
    Table table(columns);
    for (Eigen::Index row = 0; row < std::min<Eigen::Index>(rows, dataset.samples.rows()); ++row) {
        std::vector<std::string> cells;
        for (Eigen::Index i = 0; i < shown; ++i) {
            cells.push_back(significantText(static_cast<double>(dataset.samples.inputs(row, i)), 6));
        }
        if (!all) {
            cells.emplace_back();
        }
        cells.push_back(truthOf(dataset, row));
        table.add(cells);
    }
    return table.text();
}

Result<std::string> datasetCsv(const data::Dataset& dataset)
{
    constexpr double mostBytes = 2e9;
    constexpr double bytesANumber = 12.0;
    if (bytesANumber * static_cast<double>(dataset.samples.inputs.size()) > mostBytes) {
        return fail("this table would take more than 2 GB of text: draw fewer rows or a shorter window");
    }
    // Names like x and y would not tell: the first line says it to whoever reads the table.
    const std::vector<std::string>& targets = dataset.info.targetNames;
    const std::string truth = targets.empty() ? "label" : joined(targets, ",");
    std::string text = data::simulatedLine(dataset.info.simulated, dataset.info.origin);
    text += targets.empty() ? "" : "# label_column: " + joined(targets, ", ") + "\n";
    for (const std::string& name : dataset.info.inputNames) {
        text += name + ",";
    }
    text += truth + "\n";
    for (Eigen::Index row = 0; row < dataset.samples.rows(); ++row) {
        for (Eigen::Index i = 0; i < dataset.samples.inputs.cols(); ++i) {
            text += significantText(static_cast<double>(dataset.samples.inputs(row, i)), 9) + ",";
        }
        text += truthOf(dataset, row, ",", 9) + "\n";
    }
    return text;
}

} // namespace snac::cli
