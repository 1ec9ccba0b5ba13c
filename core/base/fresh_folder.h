// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimed_folder.h"

#include <filesystem>
#include <string>
#include <system_error>

namespace snac {

/// A new folder beside the name that it is to have; it takes that name when all that belongs into it is
/// there, and vanishes with this object where it never does. Until then it bears a mark and a lock
/// (FolderClaim): what a program left that was killed is removed by the next one that works beside it.
class FreshFolder
{
public:
    /// The parents of `wanted` are made where they are missing, and removed again with a folder that
    /// vanishes. Errors: no name, something there that is no empty folder, a symbolic link, a place that
    /// cannot be written, a full disk (Transient).
    [[nodiscard]] static Result<FreshFolder> beside(const std::string& wanted);
    FreshFolder(FreshFolder&& other) noexcept;
    FreshFolder& operator=(FreshFolder&&) = delete;
    ~FreshFolder();

    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// Takes the wanted name: the place of an empty folder, and of nothing else.
    Result<> finish();
    /// Takes the wanted name with ".failed" for logs that say why, in place of an earlier one of ours; of
    /// what is not ours ".failed-2" and so on steps aside. The error with the names that its files have then.
    [[nodiscard]] Error keepFailed(Error error);
    /// The error with the wanted name where it speaks of this folder, which nobody will find.
    [[nodiscard]] Error asWanted(Error error) const;

private:
    FreshFolder(std::filesystem::path place, std::filesystem::path path);

    std::filesystem::path m_place;
    std::filesystem::path m_path;    ///< empty: it has its name
    std::filesystem::path m_highest; ///< of the parents that were made for it; empty: none was
    FolderClaim m_claim;
};

/// What became of making a file or folder there.
[[nodiscard]] Error cannotMake(const std::string& path, const std::error_code& why);

} // namespace snac
