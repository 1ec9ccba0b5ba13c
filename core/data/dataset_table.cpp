// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset_table.h"

#include "asked_truths.h"
#include "csv_layout.h"
#include "number_text.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace snac::data {

namespace {

/// The shortest text that reads as exactly this number: the reader goes by way of 64 bits.
std::string exactText(float value)
{
    std::array<char, 64> buffer{};
    const auto made = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    const std::string text(buffer.data(), made.ptr);
    double back = 0.0;
    const bool same = parseNumber(text, back) == NumberState::Finite && static_cast<float>(back) == value;
    return same ? text : roundTripText(static_cast<double>(value));
}

/// With quotes where the delimiter, a quote, a line end or a blank at an end asks for them.
std::string tableField(const std::string& text, char delimiter)
{
    const bool plain = text.find_first_of(std::string("\"\r\n#") + delimiter) == std::string::npos &&
                       trimmed(text).size() == text.size() && !text.empty();
    if (plain) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

/// A name that no input has, whatever its capitals.
std::string freeName(const std::vector<std::string>& taken, std::string name)
{
    const auto isTaken = [&] {
        return std::ranges::any_of(
            taken, [&](const std::string& other) { return lowerCase(other) == lowerCase(name); });
    };
    while (isTaken()) {
        name += '_';
    }
    return name;
}

/// Whether a setting may name a column so: a comma parts several, and "#" begins a remark.
bool isPlainName(const std::string& name)
{
    return !name.empty() && name.find_first_of("\"\r\n#,") == std::string::npos &&
           trimmed(name).size() == name.size();
}

class TableText
{
public:
    TableText(const Dataset& dataset, char delimiter, WrittenData& written)
        : m_dataset(dataset)
        , m_delimiter(delimiter)
        , m_written(written)
    {
    }

    Result<std::string> make(RunControl& control)
    {
        constexpr double mostText = 2e9;
        constexpr double bytesANumber = 12.0;
        if (bytesANumber * static_cast<double>(m_dataset.samples.inputs.size()) > mostText) {
            return fail("this table would take more than 2 GB of text: write it as .npz or .h5");
        }
        std::string text = header();
        const Samples& samples = m_dataset.samples;
        for (Eigen::Index row = 0; row < samples.rows(); ++row) {
            if (row % 4096 == 0 && !control.waitWhilePaused()) {
                return failCancelled("writing was cancelled");
            }
            for (Eigen::Index i = 0; i < samples.inputs.cols(); ++i) {
                text += exactText(samples.inputs(row, i)) + m_delimiter;
            }
            addSides(text, row);
            addTruth(text, row);
        }
        return text;
    }

private:
    std::string header()
    {
        std::vector<std::string> names = m_dataset.info.inputNames;
        const Samples& samples = m_dataset.samples;
        const ColumnNames& kept = m_dataset.columnNames; // else predictions would not know the columns again
        const auto side = [&](bool there, const std::string& own, const char* name, std::string& key) {
            if (there) {
                key = freeName(names, isPlainName(own) ? own : name);
                names.push_back(key);
            }
        };
        side(samples.weights.size() > 0, kept.weights, "weight", m_written.reading.weightColumn);
        side(!samples.groups.empty(), kept.groups, "group", m_written.reading.groupColumn);
        side(!samples.times.empty(), kept.times, "time", m_written.reading.timeColumn);
        std::vector<std::string> truths = m_dataset.info.targetNames;
        if (truths.empty()) {
            truths.push_back(freeName(names, isPlainName(kept.truth) ? kept.truth : "label"));
        }
        m_written.reading.labelColumn = askedText(truths);
        names.insert(names.end(), truths.begin(), truths.end());
        // Names like x and y would not tell: the first line says it to whoever reads the table.
        std::string text = simulatedLine(m_dataset.info.simulated, whatWasDrawn());
        text += "# label_column: " + m_written.reading.labelColumn + "\n";
        for (std::size_t i = 0; i < names.size(); ++i) {
            text += (i > 0 ? std::string(1, m_delimiter) : "") + tableField(names[i], m_delimiter);
        }
        noteLosses();
        m_written.lines.push_back(countText(samples.rows(), "row") + ", " +
                                  countText(m_dataset.info.inputs(), "input") + ", truth in " +
                                  m_written.reading.labelColumn);
        return text + "\n";
    }

    /// In the words of who drew the numbers, whatever files they have been in since.
    [[nodiscard]] std::string whatWasDrawn() const
    {
        const DatasetInfo& info = m_dataset.info;
        const auto said = std::ranges::find_if(
            info.reading.notes, [](const std::string& note) { return note.starts_with(simulatedMark); });
        return said != info.reading.notes.end()         ? *said
               : info.origin.starts_with(simulatedMark) ? info.origin
                                                        : "drawn numbers";
    }

    /// What a table cannot say of pictures.
    void noteLosses()
    {
        const auto& [rows, columns] = m_dataset.image;
        if (rows > 0) {
            m_written.lines.push_back(
                "pictures of " + std::to_string(rows) + " x " + std::to_string(columns) + " pixels as " +
                countText(m_dataset.info.inputs(), "column") + ": that they are pictures does not stay");
        }
        if (m_dataset.fullScale > 0.0F) {
            m_written.lines.push_back(
                "pixels from 0 to " + numberText(static_cast<double>(m_dataset.fullScale)) +
                ", which are scaled by mean and deviation when they are read as columns");
        }
    }

    void addSides(std::string& text, Eigen::Index row) const
    {
        const Samples& samples = m_dataset.samples;
        const auto at = static_cast<std::size_t>(row);
        if (samples.weights.size() > 0) {
            text += exactText(samples.weights(row)) + m_delimiter;
        }
        if (!samples.groups.empty()) {
            const auto group = static_cast<std::size_t>(samples.groups[at]);
            text += tableField(m_dataset.groupNames[group], m_delimiter) + m_delimiter;
        }
        if (!samples.times.empty()) {
            text += roundTripText(samples.times[at]) + m_delimiter;
        }
    }

    void addTruth(std::string& text, Eigen::Index row) const
    {
        const Samples& samples = m_dataset.samples;
        if (!samples.labels.empty()) {
            const auto label = static_cast<std::size_t>(samples.labels[static_cast<std::size_t>(row)]);
            text += tableField(m_dataset.info.classNames[label], m_delimiter) + "\n";
            return;
        }
        for (Eigen::Index i = 0; i < samples.targets.cols(); ++i) {
            text += (i > 0 ? std::string(1, m_delimiter) : "") + exactText(samples.targets(row, i));
        }
        text += "\n";
    }

    const Dataset& m_dataset;
    char m_delimiter;
    WrittenData& m_written;
};

} // namespace

Result<std::string> tableOf(const Dataset& dataset, char delimiter, WrittenData& written, RunControl& control)
{
    return TableText(dataset, delimiter, written).make(control);
}

} // namespace snac::data
