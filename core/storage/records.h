// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/storage/store.h"

#include <QByteArray>

#include <string>

namespace snac::study {

// The records of a study file as JSON text, and back. Numbers keep every bit; infinities and NaN, which JSON
// lacks, are the strings "inf", "-inf", "nan". Reading never throws: a record that does not fit is an error
// that names the field. Private to this room.

[[nodiscard]] QByteArray trialRecord(const Trial& trial); ///< all but the epochs
[[nodiscard]] Result<Trial> trialFromRecord(const QByteArray& text);

/// The same record with another mark; all else of it stays, also what only later programs know. Error: it is
/// no record.
[[nodiscard]] Result<QByteArray> markedRecord(const QByteArray& text, const TrialMark& mark);
/// What is wrong with a mark that is to be kept.
[[nodiscard]] Result<> checkMark(const TrialMark& mark);

[[nodiscard]] QByteArray generationRecord(const Generation& generation);
[[nodiscard]] Result<Generation> generationFromRecord(const QByteArray& text);

[[nodiscard]] QByteArray metaRecord(const StudyMeta& meta); ///< all but the YAML, which is kept byte by byte
[[nodiscard]] Result<StudyMeta> metaFromRecord(const QByteArray& text);

} // namespace snac::study
