// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/storage/store.h"
#include "snac/study/study_config.h"

#include <vector>

namespace snac::study {

struct StoredStep; // compression_record.h

// Whether what the records of a study say can be meant. Their checksums tell accidents, not intentions: a
// file may come from anywhere. Asked once, where records are read; everything behind may rely on it: numbers
// of trials are positions, references lead to earlier ones, scores are finite, sizes are bounded. The errors
// name what is wrong. For stores, and for runs that read them.

[[nodiscard]] Result<> checkMeta(const StudyMeta& meta);

/// A layer chain that could have been searched: bounded, its inputs those of the data.
[[nodiscard]] Result<> checkCandidate(const space::Candidate& candidate, const StudyMeta& meta);
[[nodiscard]] Result<> checkEpoch(const training::EpochRecord& epoch);
/// `key` is the number it is stored under, `earlier` are the trials before it.
[[nodiscard]] Result<> checkTrial(const Trial& trial, long long key, const StudyMeta& meta,
                                  const std::vector<Trial>& earlier);
/// `trials` is how many the study has.
[[nodiscard]] Result<> checkGeneration(const Generation& generation, long long key, int trials);

/// `key` is the name it is stored under.
[[nodiscard]] Result<> checkBranch(const CompressionBranch& branch, const std::string& key, int trials);
/// Its figures; `key` is the round it is stored under.
[[nodiscard]] Result<> checkStep(const StoredStep& stored, long long key, const CompressionBranch& branch);
/// Its network, once that is read too.
[[nodiscard]] Result<> checkStepNetwork(const compression::CompressionStep& step,
                                        const CompressionBranch& branch);
[[nodiscard]] Result<> checkTestScore(const TestScore& score, const std::vector<CompressionBranch>& branches);

/// Whether the study's settings and its records speak of the same objectives.
[[nodiscard]] Result<> checkAgainst(const StudyConfig& config, const StudyMeta& meta,
                                    const std::vector<Trial>& trials, const std::string& file);

} // namespace snac::study
