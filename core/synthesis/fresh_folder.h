// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <filesystem>
#include <string>
#include <system_error>

namespace snac::synthesis {

/// A new folder beside the name that it is to have; it takes that name when all that belongs into it is
/// there, and vanishes with this object where it never does.
class FreshFolder
{
public:
    /// The parents of `wanted` are made where they are missing. Errors: no name, something there that is no
    /// empty folder, a place that cannot be written, a full disk (Transient).
    [[nodiscard]] static Result<FreshFolder> beside(const std::string& wanted);
    FreshFolder(FreshFolder&& other) noexcept;
    FreshFolder& operator=(FreshFolder&&) = delete;
    ~FreshFolder();

    [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// Takes the wanted name: the place of an empty folder, and of nothing else.
    Result<> finish();
    /// Takes the wanted name with ".failed", in place of an earlier one: for logs that say why. The error
    /// with the names that its files have then.
    [[nodiscard]] Error keepFailed(Error error);

private:
    FreshFolder(std::filesystem::path place, std::filesystem::path path);

    std::filesystem::path m_place;
    std::filesystem::path m_path; ///< empty: it has its name
};

/// What became of making a file or folder there.
[[nodiscard]] Error cannotMake(const std::string& path, const std::error_code& why);

} // namespace snac::synthesis
