// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The study of the window: start, resume, end; exports.
#include "calibrate_page.h"
#include "compress_page.h"
#include "document_editor.h"
#include "main_window.h"
#include "search_page.h"
#include "setup_page.h"
#include "study_paths.h"

#include "snac/base/atomic_file.h"
#include "snac/study/report.h"
#include "snac/widgets/objective_plot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace snac::studio {

void MainWindow::startStudy()
{
    if (m_session->isBusy()) {
        showMessage(tr("A study is running already."));
        return;
    }
    if (m_compress->session()->isBusy()) {
        showMessage(tr("A compression is running. Cancel it first; what it has done is saved."));
        return;
    }
    m_startWhenRead = true;
    if (m_setup->document()->isCurrent()) {
        m_startWhenRead = false;
        startNow();
    } else {
        m_setup->document()->analyseNow();
    }
}

void MainWindow::startNow()
{
    const auto config = m_setup->config();
    if (!config) {
        showPage(QStringLiteral("setup"));
        showMessage(tr("The study was not started: solve the problems first."));
        return;
    }
    const QString folder = m_options.studyFolder.isEmpty() ? workingFolder() : m_options.studyFolder;
    const QString file = newStudyFile(*config, folder);
    if (!QDir().mkpath(QFileInfo(file).absolutePath())) {
        showMessage(tr("The folder %1 cannot be made.").arg(QFileInfo(file).absolutePath()));
        return;
    }
    study::StudyJob job;
    job.config = *config;
    job.yaml = m_setup->document()->text().toStdString();
    job.yamlPath = m_file.toStdString();
    job.file = file.toStdString();
    m_model->clear();
    m_search->setTitle(QFileInfo(file).completeBaseName());
    m_session->start(std::move(job));
    showPage(QStringLiteral("search"));
}

void MainWindow::resumeStudy()
{
    if (m_session->isBusy() || !m_session->job() || m_compress->session()->isBusy()) {
        return;
    }
    study::StudyJob job = *m_session->job();
    job.resume = QFile::exists(QString::fromStdString(job.file));
    m_session->start(std::move(job));
    showPage(QStringLiteral("search"));
}

QString MainWindow::studyFile() const
{
    return m_session->job() ? QString::fromStdString(m_session->job()->file) : QString();
}

void MainWindow::onOpened(const SummaryPtr& summary)
{
    const auto& job = *m_session->job();
    m_model->load(*summary);
    m_recent->add(m_openingStore);
    const QString file = QString::fromStdString(job.yamlPath);
    const QString text = QString::fromStdString(job.yaml);
    QFile yaml(file);
    const bool same =
        !file.isEmpty() && yaml.open(QIODevice::ReadOnly) && QString::fromUtf8(yaml.readAll()) == text;
    // What the study ran with is shown; only where its YAML is still the same file, saving writes there.
    setDocument(text, same ? file : QString(),
                file.isEmpty() ? QFileInfo(m_openingStore).completeBaseName() + QStringLiteral(".yaml")
                               : QFileInfo(file).fileName());
    m_search->setTitle(QFileInfo(m_openingStore).completeBaseName());
    if (!m_model->front().empty()) {
        m_model->select(m_model->front()[m_model->front().size() / 2]);
    }
    updateActions();
}

void MainWindow::onEnded(const SummaryPtr& summary)
{
    if (!summary) {
        return; // the job row and the banner say why
    }
    m_model->finish(*summary);
    m_model->setEnd(summary->end);
    const QString file = studyFile();
    if (QFile::exists(file)) {
        m_recent->add(file);
    }
    if (const double rate = m_search->samplesPerSecond(); rate > 0.0) {
        m_options.settings->setValue(QStringLiteral("measured/samplesPerSecond"), rate);
        m_setup->setMeasuredRate(rate);
    }
    if (m_model->selected() < 0 && !m_model->front().empty()) {
        m_model->select(m_model->front()[m_model->front().size() / 2]);
    }
    if (!summary->stopReason.empty()) {
        showMessage(tr("Stopped by %1. %2 can be resumed.").arg(QString::fromStdString(summary->stopReason), file));
        return;
    }
    showMessage(summary->interrupted ? tr("Stopped. %1 can be resumed.").arg(file)
                                     : tr("Finished: %1").arg(file));
}

void MainWindow::onSessionState(SessionState)
{
    m_setup->setBusy(m_session->isBusy());
    updateActions();
    updateStatus();
}

/// Writes an export, never over what it was made from, and tells what became of it.
bool MainWindow::exported(const QString& file, const std::function<Result<>(const std::string&)>& write)
{
    const std::string path = file.toStdString();
    Result<> written = checkOutput(path, {studyFile().toStdString(), m_file.toStdString()});
    written = written ? write(path) : written;
    showMessage(written ? tr("Wrote %1").arg(file)
                        : tr("%1 cannot be written: %2")
                              .arg(file, QString::fromStdString(written.error().message)));
    return written.has_value();
}

bool MainWindow::exportFigure(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    auto* plot = m_search->plot();
    const auto draw = [&](const std::string& fresh) -> Result<> {
        const QString name = QString::fromStdString(fresh);
        const bool drawn = suffix == QLatin1String("svg")   ? plot->exportSvg(name)
                           : suffix == QLatin1String("pdf") ? plot->exportPdf(name)
                                                            : plot->exportPng(name);
        return drawn ? Result<>() : fail("the picture cannot be drawn there");
    };
    return exported(file, [&](const std::string& path) { return replaceFile(path, draw); });
}

bool MainWindow::exportReport(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const auto summary = m_model->summary();
    const auto compressions = m_compress->session()->summary(summary.start);
    std::string text;
    if (suffix == QLatin1String("html")) {
        text = study::reportHtml(summary, m_session->job() ? m_session->job()->yaml : std::string(),
                                 &compressions);
    } else if (suffix == QLatin1String("json")) {
        text = study::reportJson(summary, &compressions);
    } else {
        text = study::reportCsv(summary);
    }
    return exported(file, [&](const std::string& path) { return replaceFile(path, text); });
}

void MainWindow::askExportFigure()
{
    const QString name = QFileInfo(studyFile()).completeBaseName();
    const QString file = m_prompts->saveFile(
        this, tr("Export the figure"), QDir(workingFolder()).filePath(name + QStringLiteral("-front")),
        tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"));
    if (!file.isEmpty()) {
        (void)exportFigure(file);
    }
}

void MainWindow::askExportReport(const QString& suffix)
{
    const QString name = QFileInfo(studyFile()).completeBaseName();
    const QString filter = suffix == QLatin1String("html")   ? tr("HTML report (*.html)")
                           : suffix == QLatin1String("json") ? tr("JSON document (*.json)")
                                                             : tr("CSV table (*.csv)");
    const QString file =
        m_prompts->saveFile(this, tr("Export the report"),
                            QDir(workingFolder()).filePath(name + QLatin1Char('.') + suffix), filter);
    if (!file.isEmpty()) {
        (void)exportReport(file);
    }
}

bool MainWindow::shutdown()
{
    const bool compressed = m_compress->session()->shutdown(1000);
    const bool calibrated = m_calibrate->session()->shutdown(1000);
    return m_session->shutdown(1000) && compressed && calibrated;
}

} // namespace snac::studio
