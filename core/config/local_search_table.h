// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the options of a local search keep what the rows of its section say. Private to the room.
#pragma once

#include "field_row.h"
#include "field_value.h"

#include "snac/base/number_text.h"
#include "snac/compression/options.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace snac::config {

struct Keeper
{
    using Options = compression::CompressionOptions;
    std::function<void(Options&, const FieldValue&)> read; ///< null: read together with others
    std::function<std::string(const Options&)> write;      ///< null: forms do not offer the key
    std::function<void(Options&, const Options&)> take;    ///< the setting alone, from other options
};

struct LocalSearchRow
{
    Field field;
    Keeper keeper;
};

/// The section local_search, a row a key.
[[nodiscard]] const std::vector<LocalSearchRow>& localSearchTable();

/// Names of the values of an enumeration, in the order they are offered.
template<class Kind>
using Names = std::vector<std::pair<std::string_view, Kind>>;

template<class Kind>
[[nodiscard]] std::vector<std::string_view> namesIn(const Names<Kind>& names)
{
    std::vector<std::string_view> all;
    for (const auto& [name, kind] : names) {
        all.push_back(name);
    }
    return all;
}

template<class Kind>
[[nodiscard]] Kind kindNamed(const Names<Kind>& names, std::string_view name)
{
    for (const auto& [known, kind] : names) {
        if (known == name) {
            return kind;
        }
    }
    return names.front().second; // the value was checked against the row before
}

template<class Kind>
[[nodiscard]] std::string nameOf(const Names<Kind>& names, Kind wanted)
{
    for (const auto& [name, kind] : names) {
        if (kind == wanted) {
            return std::string(name);
        }
    }
    return {};
}

template<class Member>
[[nodiscard]] Keeper keep(Member Keeper::Options::*member)
{
    return {{}, {}, [member](Keeper::Options& into, const Keeper::Options& from) {
                into.*member = from.*member;
            }};
}

[[nodiscard]] inline Keeper whole(int Keeper::Options::*member)
{
    Keeper keeper = keep(member);
    keeper.read = [member](Keeper::Options& options, const FieldValue& value) {
        options.*member = static_cast<int>(std::get<std::int64_t>(value));
    };
    keeper.write = [member](const Keeper::Options& options) { return std::to_string(options.*member); };
    return keeper;
}

[[nodiscard]] inline Keeper real(double Keeper::Options::*member)
{
    Keeper keeper = keep(member);
    keeper.read = [member](Keeper::Options& options, const FieldValue& value) {
        options.*member = std::get<double>(value);
    };
    keeper.write = [member](const Keeper::Options& options) { return numberText(options.*member); };
    return keeper;
}

/// Without a value the options keep what they have.
template<class Kind>
[[nodiscard]] Keeper named(Kind Keeper::Options::*member, Names<Kind> names)
{
    Keeper keeper = keep(member);
    keeper.read = [member, names](Keeper::Options& options, const FieldValue& value) {
        if (const auto* name = std::get_if<std::string>(&value)) {
            options.*member = kindNamed(names, *name);
        }
    };
    keeper.write = [member, names](const Keeper::Options& options) { return nameOf(names, options.*member); };
    return keeper;
}

template<class Kind>
[[nodiscard]] Keeper namedList(std::vector<Kind> Keeper::Options::*member, Names<Kind> names)
{
    Keeper keeper = keep(member);
    keeper.read = [member, names](Keeper::Options& options, const FieldValue& value) {
        (options.*member).clear();
        for (const std::string& name : std::get<std::vector<std::string>>(value)) {
            (options.*member).push_back(kindNamed(names, name));
        }
    };
    keeper.write = [member, names](const Keeper::Options& options) {
        std::string text;
        for (const Kind kind : options.*member) {
            text += (text.empty() ? "" : ", ") + nameOf(names, kind);
        }
        return "[" + text + "]";
    };
    return keeper;
}

} // namespace snac::config
