// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nameable.h"

#include "arrays.h"
#include "source_kind.h"
#include "watched_unpack.h"

#include "snac/base/reading_bounds.h"

namespace snac::data {

std::vector<std::string> nameableIn(const DatasetOptions& options, RunControl& control)
{
    if (options.name != "file" || kindOfPath(options.path) != PathKind::File) {
        return {};
    }
    auto bytes = readDataFile(options.path, &control);
    if (bytes && isGzip(*bytes)) {
        bytes = unpackGzip(*bytes, options.path, lookAt(control));
    }
    if (!bytes || !whyUnread(*bytes).empty()) {
        return {};
    }
    const FileSource& source = sourceOfBytes(*bytes);
    return source.nameable != nullptr
               ? source.nameable(*bytes, options, control).value_or(std::vector<std::string>())
               : std::vector<std::string>();
}

} // namespace snac::data
