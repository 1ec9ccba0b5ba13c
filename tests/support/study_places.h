// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The kinds of place that keep studies, for tests that hold all of them to one promise. A new one is a row of
// `places`.
#include "memory_storage.h"
#include "study_file_tools.h"

#include "snac/network/serialize.h"
#include "snac/storage/compression_record.h"
#include "snac/storage/records.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <array>
#include <memory>
#include <string>

namespace snac::study::fake {

/// A place that keeps studies, and what a test has to do to it.
class Place
{
public:
    virtual ~Place() = default;
    [[nodiscard]] virtual const StudyStorage& storage() const = 0;
    [[nodiscard]] virtual StudyLocator named(const std::string& name) = 0;
    /// Another study that is what this one would be, if the program that writes it died now.
    [[nodiscard]] virtual StudyLocator killed(const StudyLocator& where) = 0;
};

class Files final : public Place
{
public:
    [[nodiscard]] const StudyStorage& storage() const override { return standardStorage(); }
    [[nodiscard]] StudyLocator named(const std::string& name) override
    {
        return m_folder.filePath(QString::fromStdString(name + ".snac")).toStdString();
    }
    [[nodiscard]] StudyLocator killed(const StudyLocator& where) override
    {
        const StudyLocator copy = named("killed " + std::to_string(++m_copies));
        copyStudy(where.text(), copy.text());
        return copy;
    }

private:
    QTemporaryDir m_folder;
    int m_copies = 0;
};

class Memory final : public Place
{
public:
    [[nodiscard]] const StudyStorage& storage() const override { return m_storage; }
    [[nodiscard]] StudyLocator named(const std::string& name) override { return name; }
    [[nodiscard]] StudyLocator killed(const StudyLocator& where) override
    {
        const StudyLocator copy = "killed " + std::to_string(++m_copies);
        m_storage.copy(where, copy);
        return copy;
    }

private:
    MemoryStorage m_storage;
    int m_copies = 0;
};

struct Kind
{
    const char* name;
    std::unique_ptr<Place> (*make)();
};

inline const std::array places = {
    Kind{"sqlite", [] { return std::unique_ptr<Place>(std::make_unique<Files>()); }},
    Kind{"memory", [] { return std::unique_ptr<Place>(std::make_unique<Memory>()); }},
};

/// All a store says of its trials and of its local search, in one text.
inline QByteArray told(const Store& store)
{
    QByteArray text;
    const auto trials = store.trials();
    const auto generations = store.generations();
    const auto branches = store.branches();
    const auto steps = store.steps();
    const auto scores = store.testScores();
    if (!trials || !generations || !branches || !steps || !scores) {
        return "unreadable";
    }
    for (const Trial& trial : *trials) {
        text += trialRecord(trial) + '\n';
        for (const training::EpochRecord& epoch : trial.history) {
            text += QByteArray::number(epoch.epoch) + ' ' +
                    QByteArray::number(epoch.validationLoss, 'g', 17) + '\n';
        }
        const auto network = store.network(trial.number);
        if (!network) {
            return "unreadable";
        }
        if (*network) {
            const auto bytes = network::serialize(**network);
            text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        }
    }
    for (const Generation& generation : *generations) {
        text += generationRecord(generation) + '\n';
    }
    for (const CompressionBranch& branch : *branches) {
        text += branchRecord(branch) + '\n';
    }
    for (const CompressionStepPtr& step : *steps) {
        const auto whole = store.step({.branch = step->branch.key(), .round = step->round});
        if (!whole || !*whole) {
            return "unreadable";
        }
        text += stepRecord(*step) + stepRecord(**whole) + stepBlob(**whole) + '\n';
    }
    for (const TestScore& score : *scores) {
        text += testScoreRecord(score) + '\n';
    }
    return text;
}

} // namespace snac::study::fake
