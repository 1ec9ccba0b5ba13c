// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rows.h"

// Private to the room: what each row of source_kind.cpp reads for a network that is trained already.

namespace snac::data {

/// Which rows are wanted, and of what.
struct RowsQuestion
{
    const DatasetOptions& options;
    const std::vector<std::string>& inputNames;
    bool inOrder;                             ///< the names are made up
    std::vector<std::string> truthNames = {}; ///< columns of the truth; empty: not known
};

/// Tables by names or in order; arrays with the truth beside them where it is there; pictures in folders of
/// classes, or in one without a truth. `bytes`: the content of options.path, unpacked; nothing of a folder.
[[nodiscard]] Result<Rows> rowsOfText(const std::string& bytes, const RowsQuestion& question,
                                      RunControl& control);
[[nodiscard]] Result<Rows> rowsOfArff(const std::string& bytes, const RowsQuestion& question,
                                      RunControl& control);
[[nodiscard]] Result<Rows> rowsOfNpy(const std::string& bytes, const RowsQuestion& question,
                                     RunControl& control);
[[nodiscard]] Result<Rows> rowsOfNpz(const std::string& bytes, const RowsQuestion& question,
                                     RunControl& control);
[[nodiscard]] Result<Rows> rowsOfHdf5(const std::string& bytes, const RowsQuestion& question,
                                      RunControl& control);
[[nodiscard]] Result<Rows> rowsOfIdx(const std::string& bytes, const RowsQuestion& question,
                                     RunControl& control);
[[nodiscard]] Result<Rows> rowsOfFolder(const std::string& bytes, const RowsQuestion& question,
                                        RunControl& control);

} // namespace snac::data
