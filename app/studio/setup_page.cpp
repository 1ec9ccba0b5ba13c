// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_page.h"

#include "before_start_card.h"
#include "document_editor.h"
#include "page_header.h"
#include "problem_list.h"

#include "snac/widgets/badge.h"
#include "snac/widgets/field_form.h"
#include "snac/widgets/theme.h"
#include "snac/widgets/yaml_editor.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace snac::studio {

SetupPage::SetupPage(BoardsPtr boards, QWidget* parent)
    : QWidget(parent)
    , m_header(new PageHeader)
    , m_document(new DocumentEditor(config::FileKind::Study, std::move(boards)))
    , m_before(new BeforeStartCard)
    , m_problems(new widgets::Badge({}, widgets::Badge::Kind::Error))
{
    setObjectName(QStringLiteral("setupPage"));
    m_problems->setObjectName(QStringLiteral("setupProblems"));
    m_header->addWidget(m_problems);
    m_problems->hide();
    m_undo = m_header->addButton(tr("Undo"), QStringLiteral("setupUndo"));
    auto* boardsButton = m_header->addButton(tr("Boards…"), QStringLiteral("setupBoards"));
    auto* open = m_header->addButton(tr("Open…"), QStringLiteral("setupOpen"));
    m_save = m_header->addButton(tr("Save"), QStringLiteral("setupSave"));
    m_start =
        m_header->addButton(tr("Start search"), QStringLiteral("setupStart"), QStringLiteral("primary"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto* content = new QVBoxLayout;
    content->setContentsMargins(12, 12, 12, 12);
    content->addWidget(m_document);
    layout->addLayout(content, 1);
    m_document->rightColumn()->addWidget(m_before);

    connect(m_undo, &QPushButton::clicked, m_document->editor(), &widgets::YamlEditor::undo);
    connect(boardsButton, &QPushButton::clicked, this, &SetupPage::boardsRequested);
    connect(open, &QPushButton::clicked, this, &SetupPage::openRequested);
    connect(m_save, &QPushButton::clicked, this, &SetupPage::saveRequested);
    connect(m_start, &QPushButton::clicked, this, &SetupPage::startRequested);
    connect(m_document->editor(), &widgets::YamlEditor::undoAvailable, this, &SetupPage::updateHeader);
    connect(m_document, &DocumentEditor::modifiedChanged, this, &SetupPage::updateHeader);
    connect(m_document, &DocumentEditor::analysed, this, &SetupPage::onAnalysed);
    connect(m_document, &DocumentEditor::factsReady, this, [this](const FactsPtr& facts) {
        m_facts = facts;
        showFacts();
    });
    updateHeader();
}

void SetupPage::setDocument(const QString& text, const QString& file, const QString& name)
{
    m_facts.reset();
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

void SetupPage::onAnalysed()
{
    if (m_document->analysis()->hasErrors()) {
        m_facts.reset();
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
    m_start->setEnabled(!m_busy && !errors);
    m_start->setToolTip(m_busy   ? tr("A study is running; see the Search page.")
                        : errors ? tr("Solve the problems first.")
                                 : tr("Start the search (Ctrl+R)"));
}

} // namespace snac::studio
