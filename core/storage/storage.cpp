// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "snac/storage/sqlite/sqlite_store.h"

#include <algorithm>
#include <array>

namespace snac::study {

namespace {

/// A kind of place, by the scheme of its locators.
struct Backend
{
    std::string_view scheme;
    const StudyStorage& (*storage)();
};

constexpr std::array backends = {
    Backend{"", sqliteStorage},
};

/// Asks the storage whose scheme the locator has.
class AllStorages final : public StudyStorage
{
public:
    [[nodiscard]] bool exists(const StudyLocator& where) const override
    {
        const auto storage = of(where);
        return storage && (*storage)->exists(where);
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> create(const StudyLocator& where,
                                                        const StudyMeta& meta) const override
    {
        const auto storage = of(where);
        return storage ? (*storage)->create(where, meta) : std::unexpected(storage.error());
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> openForWriting(const StudyLocator& where) const override
    {
        const auto storage = of(where);
        return storage ? (*storage)->openForWriting(where) : std::unexpected(storage.error());
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> openForReading(const StudyLocator& where) const override
    {
        const auto storage = of(where);
        return storage ? (*storage)->openForReading(where) : std::unexpected(storage.error());
    }
    [[nodiscard]] std::optional<int> writer(const StudyLocator& where) const override
    {
        const auto storage = of(where);
        return storage ? (*storage)->writer(where) : std::nullopt;
    }
    [[nodiscard]] std::map<std::string, std::string> libraries(const StudyLocator& where) const override
    {
        const auto storage = of(where);
        return storage ? (*storage)->libraries(where) : std::map<std::string, std::string>();
    }

private:
    [[nodiscard]] static Result<const StudyStorage*> of(const StudyLocator& where)
    {
        const auto backend = std::ranges::find(backends, where.scheme(), &Backend::scheme);
        if (backend == backends.end()) {
            return fail("studies cannot be kept in \"" + std::string(where.scheme()) +
                            "\"; give the path of a file",
                        {.file = where.text()});
        }
        return &backend->storage();
    }
};

} // namespace

std::string_view StudyLocator::scheme() const
{
    const std::size_t end = m_text.find("://");
    const bool isScheme =
        end != std::string::npos && end > 1 &&
        std::ranges::all_of(m_text.substr(0, end), [](char c) { return c >= 'a' && c <= 'z'; });
    return isScheme ? std::string_view(m_text).substr(0, end) : std::string_view();
}

const StudyStorage& standardStorage()
{
    static const AllStorages all;
    return all;
}

Result<std::unique_ptr<Store>> Store::create(const StudyLocator& where, const StudyMeta& meta)
{
    return standardStorage().create(where, meta);
}

Result<std::unique_ptr<Store>> Store::openForWriting(const StudyLocator& where)
{
    return standardStorage().openForWriting(where);
}

Result<std::unique_ptr<Store>> Store::openForReading(const StudyLocator& where)
{
    return standardStorage().openForReading(where);
}

} // namespace snac::study
