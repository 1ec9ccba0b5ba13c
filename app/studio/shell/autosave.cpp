// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "autosave.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace snac::studio {

namespace {

constexpr qint64 largestDraft = 64LL << 20; // bytes

std::unique_ptr<QLockFile> lockOf(const QString& draft)
{
    auto lock = std::make_unique<QLockFile>(draft + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // held as long as its program lives
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

std::optional<Draft> readDraft(const QString& path)
{
    QFile file(path);
    if (file.size() > largestDraft || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (!object.contains(QStringLiteral("text"))) {
        return std::nullopt;
    }
    return Draft{object.value(QStringLiteral("file")).toString(),
                 object.value(QStringLiteral("name")).toString(),
                 object.value(QStringLiteral("text")).toString()};
}

} // namespace

Autosave::Autosave(QString folder)
    : m_folder(std::move(folder))
{
}

bool Autosave::hold()
{
    if (m_lock) {
        return true;
    }
    if (!QDir().mkpath(m_folder)) {
        return false;
    }
    for (int n = 1; n < 1000 && !m_lock; ++n) {
        m_path = QDir(m_folder).filePath(QStringLiteral("draft-%1.json").arg(n));
        if (!QFile::exists(m_path)) {
            m_lock = lockOf(m_path);
        }
    }
    return m_lock != nullptr;
}

void Autosave::keep(const Draft& draft)
{
    if (!hold()) {
        return;
    }
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly)) {
        const QJsonObject object{{QStringLiteral("file"), draft.file},
                                 {QStringLiteral("name"), draft.name},
                                 {QStringLiteral("text"), draft.text}};
        file.write(QJsonDocument(object).toJson());
        (void)file.commit();
    }
}

void Autosave::forget()
{
    if (m_lock) {
        QFile::remove(m_path);
        m_lock.reset();
    }
}

std::optional<Draft> Autosave::lost() const
{
    const auto found =
        QDir(m_folder).entryInfoList({QStringLiteral("draft-*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : found) {
        const auto lock = lockOf(info.absoluteFilePath()); // nobody holds it, and nobody will for a moment
        if (auto draft = lock ? readDraft(info.absoluteFilePath()) : std::nullopt) {
            return draft;
        }
    }
    return std::nullopt;
}

std::optional<Draft> Autosave::takeLost(const QString& file)
{
    const auto found =
        QDir(m_folder).entryInfoList({QStringLiteral("draft-*.json")}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : found) {
        auto lock = lockOf(info.absoluteFilePath());
        const auto draft = lock ? readDraft(info.absoluteFilePath()) : std::nullopt;
        if (draft && (file.isEmpty() || draft->file == file)) {
            forget();
            m_path = info.absoluteFilePath();
            m_lock = std::move(lock);
            return draft;
        }
    }
    return std::nullopt;
}

} // namespace snac::studio
