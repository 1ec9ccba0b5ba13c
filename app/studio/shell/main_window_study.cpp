// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The study of the window: start, resume, end; exports.
#include "main_window.h"
#include "study_paths.h"

#include "snac/base/atomic_file.h"
#include "snac/config/study_file.h"
#include "snac/studio/pages/calibrate/calibrate_page.h"
#include "snac/studio/pages/compress/compress_page.h"
#include "snac/studio/pages/search/search_page.h"
#include "snac/studio/pages/setup/document_editor.h"
#include "snac/studio/pages/setup/setup_page.h"
#include "snac/study/own_files.h"
#include "snac/study/report.h"
#include "snac/widgets/plots/objective_plot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <utility>

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
    m_setup->document()->flush(); // what stands in the form counts, however short ago it was typed
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
    if (const QString obstacle = m_setup->obstacle(); !obstacle.isEmpty()) {
        showPage(QStringLiteral("setup"));
        showMessage(tr("The study was not started: %1").arg(obstacle));
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

void MainWindow::resumeStudyFile(const QString& file)
{
    if (file == studyFile() && m_model->start()) {
        resumeStudy();
        return;
    }
    m_resumeWhenOpen = openFile(file);
}

void MainWindow::prolongStudy(int trials)
{
    if (m_session->isBusy() || !m_session->job() || m_compress->session()->isBusy()) {
        return;
    }
    study::StudyJob job = *m_session->job();
    job.resume = true;
    job.trials = trials;
    m_session->start(std::move(job));
    showPage(QStringLiteral("search"));
}

void MainWindow::askProlong()
{
    if (!m_model->start() || m_session->isBusy()) {
        return;
    }
    const int now = m_model->start()->config.trials;
    const auto wanted = m_prompts->askNumber(
        this, tr("More trials"),
        tr("%1 ends at %2 trials. It goes on where it is, as if it had been meant to end at:")
            .arg(QFileInfo(studyFile()).completeBaseName())
            .arg(now),
        2 * now, now + 1, 10'000'000);
    if (wanted && *wanted > now) {
        prolongStudy(*wanted);
    }
}

/// What a double click or Enter on a trial opens: the Compress page with it, if it can be compressed.
void MainWindow::openTrial(int number)
{
    const auto trial = m_model->trial(number);
    if (!trial) {
        return;
    }
    m_model->select(number);
    if (trial->state != study::TrialState::Complete) {
        showMessage(tr("Trial #%1 has no trained network to compress.").arg(number));
        return;
    }
    if (m_session->isBusy()) {
        showMessage(
            tr("Trial #%1 can be compressed as soon as the search is finished or stopped.").arg(number));
        return;
    }
    m_compress->chooseTrial(number);
    showPage(QStringLiteral("compress"));
}

/// Unfinished studies are offered where a user starts.
void MainWindow::showStudies()
{
    m_search->setRecentStudies(m_studies->studies());
    RecentStudy offer;
    if (!m_session->isBusy() && m_model->start() && m_session->state() == SessionState::Interrupted) {
        offer.file = studyFile();
        offer.name = QFileInfo(studyFile()).completeBaseName();
        offer.finished = m_model->counts().counted;
        offer.total = m_model->start()->config.trials;
        offer.isUnfinished = true;
    } else if (!m_session->isBusy() && !m_model->start()) {
        for (const auto& study : m_studies->studies()) {
            if (study.isUnfinished && !offer.isUnfinished) {
                offer = study;
            }
        }
    }
    m_setup->setOffer(offer);
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
    m_search->setTitle(QFileInfo(m_openingStore).completeBaseName());
    if (!m_model->front().empty()) {
        m_model->select(m_model->front()[m_model->front().size() / 2]);
    }
    if (!std::exchange(m_keepDocument, false)) {
        showTextOf(job);
    }
    updateActions();
    showStudies();
    if (std::exchange(m_resumeWhenOpen, false) && summary->interrupted) {
        resumeStudy();
    }
}

/// What a study ran with is shown; only where its YAML is still the same file, saving writes there.
void MainWindow::showTextOf(const study::StudyJob& job)
{
    const QString file = QString::fromStdString(job.yamlPath);
    const QString text = QString::fromStdString(config::inTodaysWords(job.yaml, job.config.words));
    QFile yaml(file);
    const bool same =
        !file.isEmpty() && yaml.open(QIODevice::ReadOnly) && QString::fromUtf8(yaml.readAll()) == text;
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
        if (m_session->state() != SessionState::Failed) { // it could not go on, and is as it was
            m_search->setBanner(m_session->error());
        }
        return; // the job row and the banner say why
    }
    m_model->finish(*summary);
    m_model->setEnd(*summary);
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
        const QString why =
            tr("Stopped by %1. %2 can be resumed.").arg(QString::fromStdString(summary->stopReason), file);
        showMessage(why);
        m_search->setBanner(why); // stays until somebody has seen it and goes on
        return;
    }
    showMessage(summary->interrupted ? tr("Stopped. %1 can be resumed.").arg(file)
                                     : tr("Finished: %1").arg(file));
}

void MainWindow::onSessionState(SessionState)
{
    m_setup->setBusy(m_session->isBusy());
    if (m_session->state() == SessionState::Failed) {
        m_resumeWhenOpen = false;
        m_keepDocument = false;
    }
    m_studies->refresh();
    showStudies();
    updateActions();
    updateStatus();
    withdrawCloseQuestion();
    keepSoon();
}

/// Writes an export, never over what it was made from, and tells what became of it.
bool MainWindow::exported(const QString& file, const std::function<Result<>(const std::string&)>& write)
{
    const std::string path = file.toStdString();
    std::vector<std::string> inputs = study::ownFiles(studyFile().toStdString());
    inputs.push_back(m_file.toStdString());
    Result<> written = checkOutput(path, inputs);
    written = written ? write(path) : written;
    showMessage(
        written ? tr("Wrote %1").arg(file)
                : tr("%1 cannot be written: %2").arg(file, QString::fromStdString(written.error().message)));
    return written.has_value();
}

bool MainWindow::exportFigure(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    auto* plot = m_search->plot();
    if (m_model->start()) { // as the reports say it: of the front now, not of the last finished generation
        const study::StudySummary now = m_model->summary();
        plot->setCaption(
            QString::fromStdString(now.start.config.name),
            QString::fromStdString(study::figureCaption(now.start, now.trials.size(), now.hypervolume)));
    }
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
    auto summary = m_model->summary();
    const auto compressions = m_compress->session()->summary(summary.start);
    summary.testLooks = study::testLooksOf(summary.testScores, compressions.testScores);
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
