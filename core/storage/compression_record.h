// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_branch.h"

#include "snac/base/error.h"

#include <QByteArray>

namespace snac::study {

// The records of the local search, as records.h has those of the search. Private to this room.

[[nodiscard]] QByteArray branchRecord(const CompressionBranch& branch);
[[nodiscard]] Result<CompressionBranch> branchFromRecord(const QByteArray& text);

/// All of a step but its branch, network and masks.
[[nodiscard]] QByteArray stepRecord(const compression::CompressionStep& step);
[[nodiscard]] Result<compression::CompressionStep> stepFromRecord(const QByteArray& text);

/// The network and a bit a weight for the masks.
[[nodiscard]] QByteArray stepBlob(const compression::CompressionStep& step);
[[nodiscard]] Result<> readStepBlob(const QByteArray& blob, compression::CompressionStep& step);

[[nodiscard]] QByteArray testScoreRecord(const TestScore& score);
[[nodiscard]] Result<TestScore> testScoreFromRecord(const QByteArray& text);

} // namespace snac::study
