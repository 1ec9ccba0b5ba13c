// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner_parts.h"
#include "snac/storage/store.h"

#include <memory>
#include <string>
#include <vector>

namespace snac::study {

/// What a study is priced with. Private to this room.
struct StudyCostModel
{
    std::shared_ptr<const hardware::CostModel> model;
    hardware::CostModelRecord record;
    std::string note; ///< what the user should know of it; empty if all is as expected
};

/// The cost model that a study begins with: the one in use, told how the study trains.
[[nodiscard]] StudyCostModel costModelOfNew(const StudyConfig& config, const data::PreparedData& data,
                                            const RunnerParts& parts);

/// The cost model a study was begun with, so that all its prices are of one model whatever is in use now;
/// `config` is that of the file's YAML. Of a file that does not say it, the one that gives the prices of its
/// trials; where none does, the one in use. Errors: a model this program does not have.
[[nodiscard]] Result<StudyCostModel> costModelOfStudy(const StudyMeta& meta, const std::vector<Trial>& trials,
                                                      const StudyConfig& config, const RunnerParts& parts);

} // namespace snac::study
