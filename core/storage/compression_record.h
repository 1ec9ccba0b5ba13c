// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_branch.h"

#include "snac/base/error.h"

#include <QByteArray>

#include <vector>

namespace snac::study {

// The records of the local search, as records.h has those of the search. Private to this room.

[[nodiscard]] QByteArray branchRecord(const CompressionBranch& branch);
[[nodiscard]] Result<CompressionBranch> branchFromRecord(const QByteArray& text);

/// What the record of a step holds: its figures, and a list of units for each hidden layer, in order, which
/// only the network gives to its layers.
struct StoredStep
{
    compression::CompressionStep step;
    std::vector<std::vector<int>> keptUnits;
};

/// All of a step but its branch, network and masks.
[[nodiscard]] QByteArray stepRecord(const compression::CompressionStep& step);
[[nodiscard]] Result<StoredStep> stepFromRecord(const QByteArray& text);

/// The network and a bit a weight for the masks.
[[nodiscard]] QByteArray stepBlob(const compression::CompressionStep& step);
/// The figures with what the blob adds: network, masks, and whose units were kept.
[[nodiscard]] Result<compression::CompressionStep> wholeStep(StoredStep stored, const QByteArray& blob);

[[nodiscard]] QByteArray testScoreRecord(const TestScore& score);
[[nodiscard]] Result<TestScore> testScoreFromRecord(const QByteArray& text);

} // namespace snac::study
