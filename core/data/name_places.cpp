// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_places.h"

#include "snac/base/ascii.h"

namespace snac::data {

std::vector<std::optional<int>> placesOfNames(const std::vector<std::string>& wanted,
                                              const std::vector<std::string>& names)
{
    std::vector<std::optional<int>> places(wanted.size());
    std::vector<bool> taken(names.size());
    const auto match = [&](const auto& isSame) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            for (std::size_t at = 0; at < names.size() && !places[i]; ++at) {
                if (!taken[at] && isSame(wanted[i], names[at])) {
                    places[i] = static_cast<int>(at);
                    taken[at] = true;
                }
            }
        }
    };
    match([](const std::string& one, const std::string& other) { return one == other; });
    match([](const std::string& one, const std::string& other) {
        return one.size() == other.size() && lowerCase(one) == lowerCase(other);
    });
    return places;
}

} // namespace snac::data
