// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_store.h"
#include "write_lock.h"

#include "snac/base/bounded_files.h"

#include <QtGlobal>

namespace snac::study {

namespace {

class SqliteStorage final : public StudyStorage
{
public:
    [[nodiscard]] bool exists(const StudyLocator& where) const override
    {
        return targetWithin(where.text()).has_value();
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> create(const StudyLocator& where,
                                                        const StudyMeta& meta) const override
    {
        return SqliteStore::create(where.text(), meta);
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> openForWriting(const StudyLocator& where) const override
    {
        return SqliteStore::openForWriting(where.text());
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> openForReading(const StudyLocator& where) const override
    {
        return SqliteStore::openForReading(where.text());
    }
    [[nodiscard]] std::optional<int> writer(const StudyLocator& where) const override
    {
        return WriteLock::holder(where.text());
    }
    [[nodiscard]] std::map<std::string, std::string> libraries(const StudyLocator&) const override
    {
        return {{"Qt", qVersion()}};
    }
};

} // namespace

const StudyStorage& sqliteStorage()
{
    static const SqliteStorage storage;
    return storage;
}

} // namespace snac::study
