// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner_parts.h"

#include "snac/data/prepare.h"

#include <string>
#include <vector>

namespace snac::study {

// Where the data of a study are, wherever study and data were moved since. Private to this room.

/// Stores in the head of a new study where its data are: absolute, relative to the study file, relative to
/// the YAML file. Data without a file have no place.
void rememberDataPlaces(StudyMeta& meta, const std::string& studyFile);

/// A place where the data may be.
struct DataPlace
{
    data::DatasetOptions options;
    std::string where; ///< "relative to the study file"; empty for data without a file
};

/// The places to look at, in order: relative to the study file, absolute (in older files as it was written,
/// from the working folder), relative to the YAML file. Each place once.
[[nodiscard]] std::vector<DataPlace> dataPlaces(const StudyMeta& meta, const std::string& studyFile);

/// The files of a place: data, labels, test data; none for data without a file.
[[nodiscard]] std::vector<std::string> filesOf(const DataPlace& place);

/// The data of a study, and where they were.
struct FoundData
{
    data::PreparedData data;
    DataPlace place;
    /// "/data/jets.csv, relative to the study file"; empty for data without a file.
    [[nodiscard]] std::string text() const;
};

/// The data that the study was made with: the first place whose data have the study's fingerprint. Errors: no
/// file anywhere, other data than then; both name every place that was tried. Where RunnerParts::dataOnly
/// names a folder, the others are passed by without a look.
[[nodiscard]] Result<FoundData> findData(const StudyMeta& meta, const std::string& studyFile,
                                         const RunnerParts& parts, RunControl& control);

} // namespace snac::study
