// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_page.h"

#include "before_start_card.h"
#include "document_editor.h"
#include "problem_list.h"

#include "snac/studio/pages/page_header.h"
#include "snac/studio/pages/page_keys.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/studio/shell/study_control.h"
#include "snac/studio/shell/study_files.h"
#include "snac/studio/shell/workbench.h"
#include "snac/widgets/cards/badge.h"
#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

SetupPage::SetupPage(hardware::EnvironmentInUsePtr environment, QWidget* parent)
    : Page({page::setup, tr("Setup"), tr("&Setup"), QStringLiteral("setup"), QStringLiteral("study-file")},
           parent)
    , m_header(new PageHeader)
    , m_document(new DocumentEditor(config::FileKind::Study, std::move(environment)))
    , m_before(new BeforeStartCard)
    , m_problems(new widgets::Badge({}, widgets::Badge::Kind::Error))
{
    setObjectName(QStringLiteral("setupPage"));
    m_problems->setObjectName(QStringLiteral("setupProblems"));
    m_header->addWidget(m_problems);
    m_problems->hide();
    m_undo = m_header->addButton(tr("Undo"), QStringLiteral("setupUndo"));
    auto* dataButton = m_header->addButton(tr("My data…"), QStringLiteral("setupData"));
    dataButton->setToolTip(tr("A study from a file with your data (Ctrl+D)"));
    auto* boardsButton = m_header->addButton(tr("Boards…"), QStringLiteral("setupBoards"));
    auto* open = m_header->addButton(tr("Open…"), QStringLiteral("setupOpen"));
    m_save = m_header->addButton(tr("Save"), QStringLiteral("setupSave"));
    m_start =
        m_header->addButton(tr("Start search"), QStringLiteral("setupStart"), QStringLiteral("primary"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(buildStrip());
    layout->addWidget(makePageBody(m_document, {720, 380}, this), 1);
    m_document->rightColumn()->addWidget(m_before);

    connect(m_undo, &QPushButton::clicked, m_document->editor(), &widgets::YamlEditor::undo);
    connect(boardsButton, &QPushButton::clicked, this, &SetupPage::boardsRequested);
    connect(dataButton, &QPushButton::clicked, this, &SetupPage::dataRequested);
    connect(open, &QPushButton::clicked, this, &SetupPage::openRequested);
    connect(m_save, &QPushButton::clicked, this, &SetupPage::saveRequested);
    connect(m_start, &QPushButton::clicked, this, &SetupPage::startRequested);
    connect(m_document->editor(), &widgets::YamlEditor::undoAvailable, this, &SetupPage::updateHeader);
    connect(m_document, &DocumentEditor::modifiedChanged, this, &SetupPage::updateHeader);
    connect(m_document, &DocumentEditor::analysed, this, &SetupPage::onAnalysed);
    connect(m_document, &DocumentEditor::factsReady, this, [this](const FactsPtr& facts) {
        m_facts = facts;
        showFacts();
        updateHeader();
    });
    updateHeader();
}

void SetupPage::join(Workbench& bench)
{
    m_files = bench.files;
    connect(this, &SetupPage::openRequested, &bench, &Workbench::openWanted);
    connect(this, &SetupPage::saveRequested, bench.files, &StudyFiles::save);
    connect(this, &SetupPage::startRequested, bench.study, &StudyControl::start);
    connect(this, &SetupPage::resumeRequested, bench.study, &StudyControl::resumeFile);
    connect(this, &SetupPage::dataRequested, &bench, [&bench] { Q_EMIT bench.pageWanted(page::data); });
    connect(this, &SetupPage::boardsRequested, &bench, [this, &bench] {
        if (const auto known = config()) {
            Q_EMIT bench.boardWanted(QString::fromStdString(known->hls.board));
        }
        Q_EMIT bench.pageWanted(page::board);
    });
    connect(this, &SetupPage::showRequested, &bench, [&bench](const QString& file) {
        if (file != bench.study->file()) {
            Q_EMIT bench.fileWanted(file);
        }
        Q_EMIT bench.pageWanted(page::search);
    });
    connect(m_document, &DocumentEditor::message, this, &Page::message);
    connect(m_document, &DocumentEditor::analysed, this, &Page::actionsChanged);
    connect(m_document, &DocumentEditor::analysed, this, &Page::statusChanged);
    connect(m_document, &DocumentEditor::factsReady, this, &Page::actionsChanged);
    auto* editor = m_document->editor();
    connect(editor, &widgets::YamlEditor::textChanged, this, &Page::editsChanged);
    connect(editor, &widgets::YamlEditor::undoAvailable, this, &Page::actionsChanged);
    connect(editor, &widgets::YamlEditor::redoAvailable, this, &Page::actionsChanged);
    connect(&bench, &Workbench::boardsChanged, m_document, &DocumentEditor::setBoards);
    connect(&bench, &Workbench::boardChosen, this, [this, &bench](const QString& id) {
        m_document->setValue(QStringLiteral("hls_config.board"), id);
        Q_EMIT bench.pageWanted(page::setup);
    });
    connect(&bench, &Workbench::costModelChanged, m_document, &DocumentEditor::analyseNow);
    connect(&bench, &Workbench::rateMeasured, this, &SetupPage::setMeasuredRate);
}

void SetupPage::find()
{
    m_document->editor()->showFind();
}

PageStatus SetupPage::status() const
{
    const QString file = m_files ? m_files->file() : QString();
    return {{file.isEmpty() ? tr("not saved yet") : file},
            tr("YAML · %1 lines").arg(m_document->editor()->lineCount())};
}

void SetupPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("window/splitSetup"), m_document->splitter()->saveState());
    settings.setValue(QStringLiteral("setup/tab"), m_document->form()->currentPage());
}

void SetupPage::restoreState(const QSettings& settings)
{
    m_document->splitter()->restoreState(settings.value(QStringLiteral("window/splitSetup")).toByteArray());
    if (const QString tab = settings.value(QStringLiteral("setup/tab")).toString();
        m_document->form()->pages().contains(tab)) {
        m_document->form()->setCurrentPage(tab);
    }
    setMeasuredRate(settings.value(QStringLiteral("measured/samplesPerSecond")).toDouble());
}

void SetupPage::flush()
{
    m_document->flush();
}

bool SetupPage::mayClose()
{
    return m_files->mayReplace();
}

void SetupPage::keepEdits()
{
    m_files->keepDraft();
}

void SetupPage::forgetEdits()
{
    m_files->forgetDraft();
}

/// What the user should know before anything else: a study that waits, edits that came back.
QWidget* SetupPage::buildStrip()
{
    m_strip = new QWidget;
    m_strip->setObjectName(QStringLiteral("setupStrip"));
    m_stripText = new QLabel;
    m_stripText->setObjectName(QStringLiteral("setupStripText"));
    m_stripText->setTextFormat(Qt::PlainText);
    m_stripText->setWordWrap(true);
    m_resume = new QPushButton;
    m_resume->setObjectName(QStringLiteral("setupResume"));
    m_show = new QPushButton(tr("Show it"));
    m_show->setObjectName(QStringLiteral("setupShow"));
    auto* away = new QToolButton;
    away->setObjectName(QStringLiteral("setupStripClose"));
    away->setText(QStringLiteral("×"));
    away->setProperty("role", QStringLiteral("plain"));
    away->setToolTip(tr("Put this line away"));
    away->setAccessibleName(tr("Put this line away"));
    auto* layout = new QHBoxLayout(m_strip);
    layout->setContentsMargins(widgets::spacing::two, widgets::spacing::unit, widgets::spacing::two, 0);
    layout->addWidget(m_stripText, 1);
    layout->addWidget(m_resume);
    layout->addWidget(m_show);
    layout->addWidget(away);
    m_strip->hide();
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeRequested(m_offer.file); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(m_offer.file); });
    connect(away, &QToolButton::clicked, this, [this] {
        if (m_notice.isEmpty()) {
            m_dismissed = m_offer.file;
        }
        setNotice({});
    });
    return m_strip;
}

void SetupPage::setOffer(const RecentStudy& study)
{
    m_offer = study;
    showStrip();
}

void SetupPage::setNotice(const QString& text)
{
    m_notice = text;
    showStrip();
}

QString SetupPage::notice() const
{
    return m_strip->isHidden() ? QString() : m_stripText->text();
}

void SetupPage::showStrip()
{
    const bool offered = m_notice.isEmpty() && m_offer.isUnfinished && m_offer.file != m_dismissed && !m_busy;
    m_resume->setVisible(offered);
    m_show->setVisible(offered);
    if (offered) {
        m_stripText->setText(
            tr("%1 is not finished. What it has found is kept in %2").arg(m_offer.name, m_offer.file));
        m_resume->setText(
            tr("Resume %1 (%2 of %3)").arg(m_offer.name).arg(m_offer.finished).arg(m_offer.total));
    } else {
        m_stripText->setText(m_notice);
    }
    m_strip->setVisible(offered || !m_notice.isEmpty());
}

void SetupPage::setDocument(const QString& text, const QString& file, const QString& name)
{
    m_facts.reset();
    setNotice({});
    m_before->setPending(tr("reading the study…"));
    m_document->setDocument(text, file.isEmpty() ? name : file);
    m_document->setTitle(name);
    m_header->setTitle(name);
    updateHeader();
}

void SetupPage::setFile(const QString& file, const QString& name)
{
    m_document->setFile(file);
    m_document->setTitle(name);
    m_header->setTitle(name);
    updateHeader();
}

void SetupPage::setMeasuredRate(double samplesPerSecond)
{
    m_rate = samplesPerSecond;
    showFacts();
}

void SetupPage::setBusy(bool busy)
{
    m_busy = busy;
    showStrip();
    updateHeader();
}

std::shared_ptr<const study::StudyConfig> SetupPage::config() const
{
    const auto& analysis = m_document->analysis();
    if (!analysis || !m_document->isCurrent() || !analysis->outcome.config || analysis->hasErrors()) {
        return nullptr;
    }
    return {analysis, &*analysis->outcome.config};
}

QString SetupPage::obstacle() const
{
    if (m_busy) {
        return tr("A study is running; see the Search page.");
    }
    if (m_document->analysis() && m_document->analysis()->hasErrors()) {
        const auto& found = m_document->analysis()->outcome.diagnostics;
        const auto first = std::ranges::find(found, config::Severity::Error, &config::Diagnostic::severity);
        return tr("Solve the problems first: %1").arg(shownSentence(first->message));
    }
    // What the data or the space turned out to be counts only for the text it was found for.
    if (m_facts && config() && !m_facts->problems.empty()) {
        return shownSentence(m_facts->problems.front());
    }
    return {};
}

bool SetupPage::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && m_facts && !m_facts->problems.empty()) {
        m_document->analyseNow();
    }
    return Page::event(event);
}

void SetupPage::onAnalysed()
{
    m_facts.reset(); // of the text before
    if (m_document->analysis()->hasErrors()) {
        m_before->setBlocked(
            tr("The study cannot start: %1. Each one is shown where it is, in the form and in the text.")
                .arg(m_document->problems()->summary()));
    } else {
        m_before->setPending(tr("reading the data set…"));
    }
    updateHeader();
}

void SetupPage::showFacts()
{
    const auto known = config();
    if (m_facts && known) {
        m_before->setFacts(*m_facts, *known, m_rate);
    }
}

void SetupPage::updateHeader()
{
    m_header->setSubtitle(m_document->isModified() ? tr("edited") : QString());
    m_undo->setEnabled(m_document->editor()->canUndo());
    m_save->setEnabled(m_document->isModified());
    const bool errors = m_document->analysis() && m_document->analysis()->hasErrors();
    m_problems->setVisible(errors);
    m_problems->setText(m_document->problems()->summary());
    const QString hindered = obstacle();
    m_start->setEnabled(hindered.isEmpty());
    m_start->setToolTip(hindered.isEmpty() ? tr("Start the search (Ctrl+R)") : hindered);
}

} // namespace snac::studio
