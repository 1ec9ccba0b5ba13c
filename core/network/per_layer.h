// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layer_traits.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

namespace snac::network {

/// A value for some layers of a network, found by the layer's id, in the order of the network.
template<class T>
class PerLayer
{
public:
    struct Entry
    {
        LayerId id;
        T value;
        bool operator==(const Entry&) const = default;
    };

    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }
    [[nodiscard]] auto begin() { return m_entries.begin(); }
    [[nodiscard]] auto end() { return m_entries.end(); }

    /// Null: the layer has none. O(log layers).
    [[nodiscard]] const T* find(LayerId id) const
    {
        const auto found = std::ranges::lower_bound(m_entries, id, {}, &Entry::id);
        return found != m_entries.end() && found->id == id ? &found->value : nullptr;
    }

    /// Of a layer that must have one. Throws std::out_of_range.
    [[nodiscard]] const T& at(LayerId id) const
    {
        const T* found = find(id);
        if (!found) {
            throw std::out_of_range("a layer without its value");
        }
        return *found;
    }

    /// Of a layer that has none yet: a new one. O(1) at the end of the network.
    T& operator[](LayerId id)
    {
        const auto found = std::ranges::lower_bound(m_entries, id, {}, &Entry::id);
        if (found != m_entries.end() && found->id == id) {
            return found->value;
        }
        return m_entries.insert(found, Entry{id, T{}})->value;
    }

    bool operator==(const PerLayer&) const = default;

private:
    std::vector<Entry> m_entries; ///< by rising id
};

/// Values of the layers with weights, in order: what is stored, or typed, as a list. Those beyond the layers
/// are dropped.
template<class T>
[[nodiscard]] PerLayer<T> byLayer(const Architecture& architecture, std::vector<T> values)
{
    PerLayer<T> result;
    const std::vector<WeightedLayer> layers = weightedLayers(architecture);
    for (std::size_t i = 0; i < std::min(layers.size(), values.size()); ++i) {
        result[layers[i].id] = std::move(values[i]);
    }
    return result;
}

/// The same values for the layers of `to`, which are those of `from` under other ids. Values of layers that
/// `from` does not have are dropped.
template<class T>
[[nodiscard]] PerLayer<T> renamed(const PerLayer<T>& values, const Architecture& from, const Architecture& to)
{
    PerLayer<T> result;
    for (std::size_t place = 0; place < std::min(from.layers.size(), to.layers.size()); ++place) {
        if (const T* value = values.find(from.idOf(place))) {
            result[to.idOf(place)] = *value;
        }
    }
    return result;
}

} // namespace snac::network
