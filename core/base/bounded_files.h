// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>
#include <system_error>

// What is made, renamed and removed by name, by the look-up of openWithin(): within bounds
// (reading_bounds.h) from the descriptor of the one folder and through no link, so that nobody who exchanges
// a folder for a link between a check and a change leads the change elsewhere. Without bounds these are the
// functions of std::filesystem. Within them also an error: what lies outside, and what is reached by a link
// (too_many_symbolic_link_levels, not_a_directory), neither of which was touched.
namespace snac {

/// Of what the name itself leads to: of a link, the link. Nothing: nothing is there, or it cannot be looked
/// at.
[[nodiscard]] std::optional<struct stat> statusWithin(const std::string& path);
/// The same of what is behind a link. Within bounds there is nothing behind one.
[[nodiscard]] std::optional<struct stat> targetWithin(const std::string& path);
/// As access(2).
[[nodiscard]] bool isAllowedWithin(const std::string& path, int mode);

/// Error: also that something is there.
[[nodiscard]] std::error_code makeFolderWithin(const std::string& path);
/// With those on the way; all may be there. "": the working folder, which is.
[[nodiscard]] std::error_code makeFoldersWithin(const std::string& path);
/// Replaces a file, or an empty folder by a folder.
[[nodiscard]] std::error_code renameWithin(const std::string& from, const std::string& to);
/// A second name of a file; replaces nothing.
[[nodiscard]] std::error_code linkWithin(const std::string& file, const std::string& name);
/// A file, a link, or an empty folder; no error where there is none.
std::error_code removeWithin(const std::string& path);
/// The same of a folder with all that is in it, behind no link.
std::error_code removeTreeWithin(const std::string& path);
/// Sets the bits of permission.
[[nodiscard]] std::error_code setModeWithin(const std::string& path, mode_t mode);

/// The same as removeTreeWithin(), of a name without slashes in an open folder.
std::error_code removeTreeAt(int folder, const std::string& name);

} // namespace snac
