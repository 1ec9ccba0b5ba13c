// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace snac::hardware {

/// Where boards and corrections of the cost model lie: those that come with the program, and the user's; and
/// where data may.
struct Folders
{
    std::string shipped; ///< empty where none was found
    std::string user;    ///< need not exist; empty without a home
    /// The one folder, absolute, that data of stored studies are looked for in; empty: wherever they say.
    std::string dataOnly = {};

    // Empty where the folder they lie in is.
    [[nodiscard]] std::string shippedBoards() const;
    [[nodiscard]] std::string userBoards() const;
    [[nodiscard]] std::string shippedResidual() const;
    [[nodiscard]] std::string userResidual() const; ///< the user's calibration
    [[nodiscard]] std::string userRows() const;     ///< the rows it is fitted on
};

/// Those of this process. Shipped: $SNAC_RESOURCES if that variable is set, else share/snac-studio or
/// resources near the program. User: $XDG_DATA_HOME/snac-studio, or ~/.local/share/snac-studio.
[[nodiscard]] Folders findFolders();

} // namespace snac::hardware
