// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calibration_rows.h"
#include "snac/hardware/folders.h"
#include "snac/hardware/residual.h"

#include <set>

namespace snac::calibration {

/// The user's calibration on disk: the table of rows and the correction fitted on it, two files in the user's
/// folder (Folders::userRows(), Folders::userResidual()), each with a checksum (base/sealed_text.h).
/// Every change replaces a file as a whole, under a lock that other programs respect. A file that is damaged
/// is told and never written over. Who changes the correction lets the program read it again, where later
/// estimates are to use it (EnvironmentInUse::readResidual()). Not for two threads at a time.
class CalibrationStore
{
public:
    explicit CalibrationStore(hardware::Folders folders)
        : m_folders(std::move(folders))
    {
    }

    [[nodiscard]] std::string rowsFile() const { return m_folders.userRows(); } ///< empty without a home

    /// The stored table; empty if there is none. Errors: not readable, not a table of calibration rows.
    [[nodiscard]] Result<std::string> rows() const;

    /// Adds the rows of a CSV table (see mergeCalibrationRows). What was stored before can be brought back by
    /// undo(). Errors: those of rows(), a broken table, one without a row that the model can describe,
    /// nowhere to write; then nothing is stored.
    [[nodiscard]] Result<MergedRows> add(const std::string& table, const std::string& file);
    /// Removes rows by their line in the table (the heading is line 1); returns how many.
    [[nodiscard]] Result<int> remove(const std::set<int>& lines);
    /// Exchanges the rows and those before the last add() or remove(), so that a second undo() is a redo.
    [[nodiscard]] Result<> undo();
    [[nodiscard]] bool canUndo() const;

    /// What corrects the estimates now.
    enum class State {
        Shipped,    ///< the model as it comes
        Calibrated, ///< fitted on the rows as they are
        Outdated,   ///< fitted on other rows than those stored now
        Damaged,    ///< the file of the correction cannot be read: the shipped model is in use
    };
    [[nodiscard]] State state() const;

    /// Puts a correction into use that was fitted on `designs` designs of `fittedRows`, which rows() gave.
    /// False, and nothing is changed, if the stored rows are others by now: fit again on those.
    [[nodiscard]] Result<bool> use(hardware::Residual residual, int designs,
                                   const std::string& fittedRows) const;
    /// Returns to the shipped model and keeps the rows. True if another one was in use.
    [[nodiscard]] Result<bool> useShipped() const;
    /// Returns to the shipped model and sets the rows aside, into "<rows file>.before-reset". True if another
    /// model was in use.
    [[nodiscard]] Result<bool> setAside() const;

private:
    [[nodiscard]] Result<> replaceRows(const std::string& old, const std::string& fresh) const;

    hardware::Folders m_folders;
};

} // namespace snac::calibration
