// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_files.h"

#include "prompts.h"
#include "study_paths.h"
#include "workbench.h"

#include "snac/base/atomic_file.h"
#include "snac/config/study_file.h"
#include "snac/config/study_plan.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>

namespace snac::studio {

namespace {

constexpr qint64 largestText = 16LL << 20; ///< bytes; a study file is a few kilobytes

/// What a text says of the file of its data.
struct DescribedFile
{
    QString path;     ///< as written; empty: it names none, or is drawn
    QStringList keys; ///< those it sets that would be wrong about another file
};

DescribedFile describedIn(const std::string& text)
{
    static constexpr std::array<std::string_view, 23> keys = {
        "rows",          "labels_path",   "inputs_key",     "labels_key",     "label_column", "task",
        "test_path",     "index_column",  "header",         "missing_values", "simulate",     "data_dir",
        "subset_size",   "resize_val",    "start_location", "window_size",    "num_classes",  "drop",
        "weight_column", "class_weights", "colors",         "group_column",   "time_column"};
    constexpr std::string_view section = "dataset.";
    DescribedFile described;
    bool isDrawn = false;
    for (const config::ValueSpan& span : config::valueSpans(text)) {
        const std::string_view path = span.path;
        if (path == "dataset.path") {
            QString written = QString::fromStdString(span.text).trimmed();
            if (written.size() > 1 && written.front() == written.back() &&
                (written.front() == QLatin1Char('"') || written.front() == QLatin1Char('\''))) {
                written = written.mid(1, written.size() - 2);
            }
            described.path = written;
        } else if (path == "dataset.simulate" && span.text == "true") {
            isDrawn = true;
            described.keys << QString::fromStdString(span.path);
        } else if (path.starts_with(section) &&
                   std::ranges::find(keys, path.substr(section.size())) != keys.end()) {
            described.keys << QString::fromStdString(span.path);
        }
    }
    if (isDrawn) {
        described.path.clear();
    }
    return described;
}

} // namespace

StudyFiles::StudyFiles(Workbench& bench, SetupPage& page)
    : QObject(&bench)
    , m_bench(bench)
    , m_page(page)
    , m_drafts(bench.draftFolder)
{
    connect(m_page.document(), &DocumentEditor::modifiedChanged, this, &StudyFiles::titleChanged);
}

bool StudyFiles::isModified() const
{
    return m_page.document()->isModified();
}

void StudyFiles::focusEditor()
{
    m_page.document()->editor()->setFocus();
}

QString StudyFiles::name() const
{
    return m_file.isEmpty() ? m_name : QFileInfo(m_file).fileName();
}

void StudyFiles::setDocument(const QString& text, const QString& file, const QString& name)
{
    Q_EMIT documentReplaced();
    m_file = file;
    m_name = name;
    m_page.setDocument(text, file, this->name());
    Q_EMIT titleChanged();
}

bool StudyFiles::mayReplace()
{
    m_page.document()->flush();
    if (!m_page.document()->isModified()) {
        return true;
    }
    switch (m_bench.prompts->askUnsaved(m_bench.window, name())) {
    case Prompts::Unsaved::Save:
        return save();
    case Prompts::Unsaved::Discard:
        return true;
    case Prompts::Unsaved::Cancel:
        break;
    }
    return false;
}

bool StudyFiles::newFromTemplate(const QString& name)
{
    if (!mayReplace()) {
        return false;
    }
    const QStringList names = templateNames();
    const QString chosen = name.isEmpty() && !names.isEmpty() ? names.front() : name;
    setDocument(templateText(chosen), {}, chosen.isEmpty() ? tr("untitled.yaml") : chosen);
    if (!name.isEmpty()) {
        Q_EMIT m_bench.pageWanted(page::setup);
    }
    return true;
}

bool StudyFiles::newFromText(const QString& text, const QString& name)
{
    if (!mayReplace()) {
        return false;
    }
    setDocument({}, {}, name);
    m_page.document()->replaceText(text);
    Q_EMIT m_bench.pageWanted(page::setup);
    return true;
}

bool StudyFiles::openYaml(const QString& path)
{
    if (!mayReplace()) {
        return false;
    }
    QFile file(path);
    if (file.size() > largestText) {
        Q_EMIT m_bench.message(tr("%1 has %2 MiB; that is no study file.").arg(path).arg(file.size() >> 20));
        return false;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT m_bench.message(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return false;
    }
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_drafts.forget();
    setDocument(QString::fromUtf8(file.readAll()), absolute, {});
    m_bench.recent->add(absolute);
    (void)restoreDraft(absolute);
    Q_EMIT m_bench.pageWanted(page::setup);
    return true;
}

bool StudyFiles::save()
{
    return m_file.isEmpty() ? askSaveAs() : saveAs(m_file);
}

bool StudyFiles::saveAs(const QString& path)
{
    m_page.document()->flush();
    const std::string bytes = m_page.document()->editor()->utf8().toStdString();
    if (const Result<> saved = replaceFile(path.toStdString(), bytes); !saved) {
        Q_EMIT m_bench.message(tr("%1 was not saved: %2").arg(path, shownSentence(saved.error().message)));
        return false;
    }
    m_file = QFileInfo(path).absoluteFilePath();
    m_page.document()->setSaved();
    m_drafts.forget();
    m_page.setFile(m_file, name());
    m_bench.recent->add(m_file);
    Q_EMIT titleChanged();
    Q_EMIT m_bench.message(tr("Saved %1").arg(m_file));
    return true;
}

QString StudyFiles::folderForDialogs() const
{
    return m_file.isEmpty() ? workingFolder() : QFileInfo(m_file).absolutePath();
}

void StudyFiles::askOpen()
{
    const QString file = m_bench.prompts->openFile(m_bench.window, tr("Open"), folderForDialogs(),
                                                   tr("Studies (*.yaml *.yml *.snac);;All files (*)"));
    if (!file.isEmpty()) {
        Q_EMIT m_bench.fileWanted(file);
    }
}

bool StudyFiles::askSaveAs()
{
    const QString suggestion = m_file.isEmpty() ? QDir(workingFolder()).filePath(name()) : m_file;
    const QString file = m_bench.prompts->saveFile(m_bench.window, tr("Save the study as"), suggestion,
                                                   tr("Study file (*.yaml)"));
    return !file.isEmpty() && saveAs(file);
}

/// Whether the text reads this file already, by whatever spelling of its path.
bool StudyFiles::reads(const QString& path, const QString& named) const
{
    if (named.isEmpty()) {
        return false;
    }
    const QDir folder(m_file.isEmpty() ? workingFolder() : QFileInfo(m_file).absolutePath());
    const QString now = QFileInfo(folder.absoluteFilePath(named)).canonicalFilePath();
    return !now.isEmpty() && now == QFileInfo(path).canonicalFilePath();
}

bool StudyFiles::useData(const data::DatasetOptions& options)
{
    m_page.document()->flush();
    const QFileInfo table(QString::fromStdString(options.path));
    QString shown = table.absoluteFilePath();
    if (!m_file.isEmpty()) { // a study and its data move together
        const QString relative = QFileInfo(m_file).absoluteDir().relativeFilePath(shown);
        shown = relative.startsWith(QLatin1String("..")) ? shown : relative;
    }
    const DescribedFile before = describedIn(m_page.document()->editor()->utf8().toStdString());
    const bool same = reads(table.absoluteFilePath(), before.path);
    data::DatasetOptions named = options;
    named.path = same ? before.path.toStdString() : shown.toStdString(); // its spelling stays
    const auto settings = config::dataSettings(named);
    QList<QPair<QString, QString>> values;
    QStringList others; // what the text says of the file and the page does not
    for (const QString& key : before.keys) {
        if (std::ranges::find(settings, key.toStdString(), &config::PlannedSetting::path) == settings.end()) {
            others << key;
            if (!same) { // it would be wrong about this file
                values.append({key, QString()});
            }
        }
    }
    if (options.name == "file") {
        values.append({QStringLiteral("dataset.name"), QStringLiteral("file")});
    }
    for (const config::PlannedSetting& setting : settings) {
        values.append({QString::fromStdString(setting.path), QString::fromStdString(setting.yaml)});
    }
    if (!m_page.document()->setValues(values)) {
        return false;
    }
    Q_EMIT m_bench.pageWanted(page::setup);
    (void)m_page.document()->form()->showField(QStringLiteral("dataset.path"));
    QString notice = same ? tr("This study reads %1 already.").arg(table.fileName())
                          : tr("%1 is the data of this study now. Undo takes it back.").arg(table.fileName());
    if (!others.isEmpty()) {
        const QString list = others.join(QStringLiteral(", "));
        notice +=
            QLatin1Char('\n') + (same ? tr("What it says of the file besides has stayed: %1.").arg(list)
                                      : tr("Taken out, as it was said of the data before: %1.").arg(list));
    }
    m_page.setNotice(notice);
    return true;
}

void StudyFiles::keepDraft()
{
    if (m_page.document()->isModified()) {
        m_drafts.keep({m_file, name(), m_page.document()->text()});
    } else {
        m_drafts.forget();
    }
}

void StudyFiles::forgetDraft()
{
    m_drafts.forget();
}

bool StudyFiles::restoreDraft(const QString& file)
{
    const auto draft = m_drafts.takeLost(file);
    if (!draft) {
        return false;
    }
    QFile saved(draft->file);
    const bool exists = !draft->file.isEmpty() && saved.open(QIODevice::ReadOnly);
    const QStringList templates = templateNames();
    const QString before = exists                            ? QString::fromUtf8(saved.readAll())
                           : templates.contains(draft->name) ? templateText(draft->name)
                                                             : QString();
    setDocument(before, exists ? draft->file : QString(), draft->name);
    m_page.document()->replaceText(draft->text);
    m_page.setNotice(
        tr("Edits of %1 that were not saved have been restored. Undo takes them back.").arg(name()));
    return true;
}

/// Where another document was asked for, edits that were lost stay where they are; opening their file brings
/// them back, and so does a start without a file.
void StudyFiles::tellOfDraft()
{
    const auto draft = m_drafts.lost();
    if (!draft) {
        return;
    }
    addNotice(
        draft->file.isEmpty()
            ? tr("Edits of %1 that were never saved are kept: start the program without a file to go on "
                 "with them.")
                  .arg(draft->name)
            : tr("Edits of %1 that were not saved are kept: open it to go on with them.").arg(draft->file));
}

bool StudyFiles::restoreLast()
{
    const QString last = m_bench.settings->value(QStringLiteral("document/last")).toString();
    return restoreDraft({}) || (!last.isEmpty() && QFile::exists(last) && openYaml(last));
}

void StudyFiles::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("document/last"), m_file);
}

void StudyFiles::addNotice(const QString& text)
{
    const QString told = m_page.notice();
    m_page.setNotice(told.isEmpty() ? text : told + QLatin1Char('\n') + text);
}

} // namespace snac::studio
