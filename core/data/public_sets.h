// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace snac::data {

/// A file of a public data set. What is not known for sure is left empty, and said to be unknown.
struct PublicFile
{
    std::string_view name;
    std::string_view address;  ///< empty: behind the page of the set, to be taken by hand
    std::int64_t bytes = 0;    ///< 0: not known
    std::string_view md5 = {}; ///< as its publishers or widely used loaders state it; empty: not known
};

/// A public data set that `snac data get` knows.
struct PublicSet
{
    std::string_view name; ///< of the known set (known_sets.h) where there is one
    std::string_view what;
    std::string_view licence;
    std::string_view page; ///< where a person finds it
    std::span<const PublicFile> files;
    std::string_view then; ///< what to do with the files

    /// Whether all of its files have an address.
    [[nodiscard]] bool canDownload() const;
};

[[nodiscard]] std::span<const PublicSet> publicSets();
[[nodiscard]] const PublicSet* findPublicSet(std::string_view name);

/// "md5 f68b..., 9,912,422 bytes", "size only: 2,725,115,104 bytes", or that neither is known.
[[nodiscard]] std::string proofText(const PublicFile& file);

} // namespace snac::data
