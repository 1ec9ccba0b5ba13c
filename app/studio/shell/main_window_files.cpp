// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of the window: new, open, save, the guard of unsaved edits, drops.
#include "main_window.h"
#include "study_paths.h"

#include "snac/base/atomic_file.h"
#include "snac/config/study_file.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

namespace snac::studio {

namespace {

constexpr qint64 largestText = 16LL << 20; ///< bytes; a study file is a few kilobytes

/// The first file of a drop that the window can open, or else learn from.
QString droppedFile(const QMimeData* data)
{
    QString table;
    for (const QUrl& url : data->urls()) {
        const QString file = url.toLocalFile();
        if (isYaml(file) || isStudyStore(file)) {
            return file;
        }
        if (isDataFile(file) && table.isEmpty()) {
            table = file;
        }
    }
    return table;
}

} // namespace

QString MainWindow::documentName() const
{
    return m_file.isEmpty() ? m_name : QFileInfo(m_file).fileName();
}

void MainWindow::setDocument(const QString& text, const QString& file, const QString& name)
{
    m_startWhenRead = false;
    m_file = file;
    m_name = name;
    m_setup->setDocument(text, file, documentName());
    updateTitle();
    updateStatus();
}

bool MainWindow::mayReplaceDocument()
{
    m_setup->document()->flush();
    if (!m_setup->document()->isModified()) {
        return true;
    }
    switch (m_prompts->askUnsaved(this, documentName())) {
    case Prompts::Unsaved::Save:
        return save();
    case Prompts::Unsaved::Discard:
        return true;
    case Prompts::Unsaved::Cancel:
        break;
    }
    return false;
}

bool MainWindow::mayLoseBoard()
{
    if (!m_board->isModified()) {
        return true;
    }
    switch (m_prompts->askUnsaved(this, m_board->currentBoard())) {
    case Prompts::Unsaved::Save:
        if (const auto saved = m_board->save(); !saved) {
            showPage(QStringLiteral("board"));
            showMessage(QString::fromStdString(saved.error().toString()));
            return false;
        }
        return true;
    case Prompts::Unsaved::Discard:
        m_board->discard();
        return true;
    case Prompts::Unsaved::Cancel:
        break;
    }
    return false;
}

void MainWindow::newFromTemplate(const QString& name)
{
    if (!mayReplaceDocument()) {
        return;
    }
    const QStringList names = templateNames();
    const QString chosen = name.isEmpty() && !names.isEmpty() ? names.front() : name;
    setDocument(templateText(chosen), {}, chosen.isEmpty() ? tr("untitled.yaml") : chosen);
    if (!name.isEmpty()) {
        showPage(QStringLiteral("setup"));
    }
}

bool MainWindow::openFile(const QString& file)
{
    if (!QFile::exists(file)) {
        showMessage(tr("%1 does not exist any more.").arg(file));
        return false;
    }
    return isStudyStore(file) ? openStore(file) : isDataFile(file) ? useData(file) : openYaml(file);
}

bool MainWindow::openYaml(const QString& path)
{
    if (!mayReplaceDocument()) {
        return false;
    }
    QFile file(path);
    if (file.size() > largestText) {
        showMessage(tr("%1 has %2 MiB; that is no study file.").arg(path).arg(file.size() >> 20));
        return false;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        showMessage(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return false;
    }
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_drafts.forget();
    setDocument(QString::fromUtf8(file.readAll()), absolute, {});
    m_recent->add(absolute);
    (void)restoreDraft(absolute);
    showPage(QStringLiteral("setup"));
    return true;
}

bool MainWindow::openStore(const QString& path)
{
    if (m_session->isBusy()) {
        showMessage(tr("A study is running: cancel it before you open another one; it can be resumed."));
        return false;
    }
    if (m_compress->session()->isBusy()) {
        showMessage(tr("A compression is running. Cancel it first; what it has done is saved."));
        return false;
    }
    if (!mayReplaceDocument()) {
        return false;
    }
    m_openingStore = QFileInfo(path).absoluteFilePath();
    m_keepDocument = false;
    m_model->clear(); // should it not be readable, nothing of the study before stands under its name
    m_search->setTitle(QFileInfo(path).fileName());
    m_session->open(m_openingStore);
    showPage(QStringLiteral("search"));
    return true;
}

bool MainWindow::save()
{
    return m_file.isEmpty() ? askSaveAs() : saveAs(m_file);
}

bool MainWindow::saveAs(const QString& path)
{
    m_setup->document()->flush();
    const std::string bytes = m_setup->document()->editor()->utf8().toStdString();
    if (const Result<> saved = replaceFile(path.toStdString(), bytes); !saved) {
        showMessage(tr("%1 was not saved: %2").arg(path, QString::fromStdString(saved.error().message)));
        return false;
    }
    m_file = QFileInfo(path).absoluteFilePath();
    m_setup->document()->setSaved();
    m_drafts.forget();
    m_setup->setFile(m_file, documentName());
    m_recent->add(m_file);
    updateTitle();
    updateStatus();
    showMessage(tr("Saved %1").arg(m_file));
    return true;
}

QString MainWindow::folderForDialogs() const
{
    return m_file.isEmpty() ? workingFolder() : QFileInfo(m_file).absolutePath();
}

void MainWindow::askOpen()
{
    const QString file = m_prompts->openFile(this, tr("Open"), folderForDialogs(),
                                             tr("Studies (*.yaml *.yml *.snac);;All files (*)"));
    if (!file.isEmpty()) {
        (void)openFile(file);
    }
}

bool MainWindow::askSaveAs()
{
    const QString suggestion = m_file.isEmpty() ? QDir(workingFolder()).filePath(documentName()) : m_file;
    const QString file =
        m_prompts->saveFile(this, tr("Save the study as"), suggestion, tr("Study file (*.yaml)"));
    return !file.isEmpty() && saveAs(file);
}

bool MainWindow::useData(const QString& path)
{
    const QFileInfo table(path);
    QString shown = table.absoluteFilePath();
    if (!m_file.isEmpty()) { // a study and its data move together
        const QString relative = QFileInfo(m_file).absoluteDir().relativeFilePath(shown);
        shown = relative.startsWith(QLatin1String("..")) ? shown : relative;
    }
    // Keys of the data before it would be wrong about this file.
    QList<QPair<QString, QString>> values;
    for (const char* key : {"rows", "labels_path", "inputs_key", "labels_key", "label_column", "task"}) {
        values.append({QStringLiteral("dataset.") + QLatin1String(key), QString()});
    }
    values.append({QStringLiteral("dataset.name"), QStringLiteral("file")});
    values.append(
        {QStringLiteral("dataset.path"), QString::fromStdString(config::yamlText(shown.toStdString()))});
    if (!m_setup->document()->setValues(values)) {
        return false;
    }
    showPage(QStringLiteral("setup"));
    (void)m_setup->document()->form()->showField(QStringLiteral("dataset.path"));
    m_setup->setNotice(tr("%1 is the data of this study now. Undo takes it back.").arg(table.fileName()));
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString file = droppedFile(event->mimeData());
    if (!file.isEmpty()) {
        event->acceptProposedAction();
        // The guard may ask a question; the drag of the other program should have ended by then.
        QMetaObject::invokeMethod(
            this, [this, file] { (void)openFile(file); }, Qt::QueuedConnection);
    }
}

} // namespace snac::studio
