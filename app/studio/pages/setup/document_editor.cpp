// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_editor.h"

#include "form_fields.h"
#include "problem_list.h"

#include "snac/studio/pages/sentence_texts.h"
#include "snac/widgets/cards/card.h"
#include "snac/widgets/fields/yaml_editor.h"
#include "snac/widgets/theme.h"

#include <QFileInfo>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace snac::studio {

namespace {
constexpr int pauseInTyping = 150; // ms
}

DocumentEditor::DocumentEditor(config::FileKind kind, hardware::EnvironmentInUsePtr environment,
                               QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_environment(std::move(environment))
    , m_boards(boardsOf(*m_environment))
    , m_form(new widgets::FieldForm)
    , m_textCard(new widgets::Card)
    , m_editor(new widgets::YamlEditor)
    , m_problems(new ProblemList)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_right(nullptr)
{
    auto* formCard = new widgets::Card;
    formCard->setContent(m_form, false);
    formCard->findChild<QWidget*>(QStringLiteral("cardHeader"))->hide(); // the tabs are the heading
    m_form->setObjectName(QStringLiteral("form"));
    m_editor->setObjectName(QStringLiteral("editor"));

    auto* textBody = new QWidget;
    auto* textLayout = new QVBoxLayout(textBody);
    textLayout->setContentsMargins(0, 0, 0, 0);
    textLayout->setSpacing(0);
    textLayout->addWidget(m_editor, 1);
    textLayout->addWidget(m_problems);
    m_textCard->setContent(textBody, false);

    auto* right = new QWidget;
    m_right = new QVBoxLayout(right);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(widgets::spacing::unit + widgets::spacing::half);
    m_right->addWidget(m_textCard, 1);

    m_splitter->setObjectName(QStringLiteral("documentSplitter"));
    m_splitter->setHandleWidth(widgets::spacing::unit + widgets::spacing::half);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(formCard);
    m_splitter->addWidget(right);
    m_splitter->setSizes({704, 616});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    m_debounce.setSingleShot(true);
    connect(&m_debounce, &QTimer::timeout, this, &DocumentEditor::analyseNow);
    connect(m_editor, &widgets::YamlEditor::textChanged, this, &DocumentEditor::onTextChanged);
    connect(m_editor, &widgets::YamlEditor::modifiedChanged, this, &DocumentEditor::modifiedChanged);
    connect(m_form, &widgets::FieldForm::valueEdited, this, &DocumentEditor::setValue);
    connect(m_form, &widgets::FieldForm::undoRequested, this, &DocumentEditor::undo);
    connect(m_form, &widgets::FieldForm::redoRequested, this, &DocumentEditor::redo);
    connect(m_problems, &ProblemList::placeChosen, this, [this](int line, int column, const QString& path) {
        if (const QString field = fieldOf(path, m_fields); !field.isEmpty()) {
            (void)m_form->showField(field);
        }
        m_editor->goTo(line, column);
    });
    connect(&m_analyzer, &ConfigAnalyzer::analysed, this, &DocumentEditor::onAnalysed);
    connect(&m_analyzer, &ConfigAnalyzer::factsReady, this, [this](quint64 revision, const FactsPtr& facts) {
        if (revision == m_requested) {
            Q_EMIT factsReady(facts);
        }
    });
    connect(&m_analyzer, &ConfigAnalyzer::dataChanged, this, &DocumentEditor::analyseNow);
    showFields({});
}

DocumentEditor::~DocumentEditor() = default;

void DocumentEditor::setDocument(const QString& text, const QString& file)
{
    m_file = file;
    m_analysis.reset();
    m_readable.reset();
    m_refused.clear();
    m_problems->setDiagnostics({}, {});
    m_editor->setText(text);
    analyseNow();
}

void DocumentEditor::setFile(const QString& file)
{
    m_file = file;
    analyseNow();
}

void DocumentEditor::setTitle(const QString& title)
{
    m_textCard->setTitle(title);
}

void DocumentEditor::setReadOnly(bool readOnly)
{
    m_form->setReadOnly(readOnly);
    m_editor->setReadOnly(readOnly);
}

void DocumentEditor::setBoards(BoardsPtr boards)
{
    m_boards = std::move(boards);
    showFields(m_present);
    analyseNow();
}

QString DocumentEditor::text() const
{
    return m_editor->text();
}

bool DocumentEditor::isModified() const
{
    return m_editor->isModified();
}

void DocumentEditor::setSaved()
{
    m_editor->setSaved();
}

bool DocumentEditor::isCurrent() const
{
    return m_analysis && !m_debounce.isActive() && m_analysis->revision == m_requested &&
           m_requestedText == m_editor->utf8().toStdString();
}

void DocumentEditor::onTextChanged()
{
    if (m_requestedText == m_editor->utf8().toStdString()) {
        return; // the late report of a change that is being read already
    }
    m_debounce.start(pauseInTyping);
}

void DocumentEditor::analyseNow()
{
    m_debounce.stop();
    const std::string file = m_file.isEmpty() ? tr("untitled.yaml").toStdString() : m_file.toStdString();
    m_requestedText = m_editor->utf8().toStdString();
    m_requested = m_analyzer.request(m_requestedText, file, m_kind, m_environment->now());
}

void DocumentEditor::onAnalysed(const AnalysisPtr& analysis)
{
    if (analysis->revision != m_requested) {
        return; // a newer text is being read
    }
    m_analysis = analysis;
    if (!analysis->syntaxError) {
        m_readable = analysis;
        showFields(presentPaths(*analysis) + windowPaths(*analysis));
    }
    showValues();
    m_editor->setDiagnostics(editorDiagnostics(*analysis));
    m_problems->setDiagnostics(analysis->outcome.diagnostics, analysis->outcome.notUsedYet);
    m_textCard->setSubtitle(m_problems->summary());
    Q_EMIT analysed();
}

void DocumentEditor::showFields(const QStringList& present)
{
    const auto fields = formFields(m_kind, *m_boards, present);
    m_present = present;
    const auto same = [](const widgets::FormField& a, const widgets::FormField& b) {
        return a.path == b.path && a.choices == b.choices && a.choiceLabels == b.choiceLabels;
    };
    if (std::equal(fields.begin(), fields.end(), m_fields.begin(), m_fields.end(), same)) {
        return;
    }
    const QString page = m_form->currentPage();
    m_fields = fields;
    m_form->setFields(fields);
    if (m_form->pages().contains(page)) {
        m_form->setCurrentPage(page);
    }
}

/// The values of the latest text that could be read, and what is wrong with them.
void DocumentEditor::showValues()
{
    auto values =
        m_readable ? formValues(*m_readable, *m_boards, m_fields) : QHash<QString, widgets::FormValue>();
    for (auto typed = m_refused.cbegin(); typed != m_refused.cend(); ++typed) {
        values.insert(typed.key(), typed.value());
    }
    for (auto problem = m_extraProblems.cbegin(); problem != m_extraProblems.cend(); ++problem) {
        if (auto& value = values[problem.key()]; value.error.isEmpty()) {
            value.error = problem.value();
        }
    }
    m_form->setValues(values);
    const auto wrong = m_analysis ? m_analysis->syntaxError : std::nullopt;
    m_form->setOutdated(
        !wrong ? QString()
               : tr("Line %1 of the text cannot be read, so the form shows the values before it. It can be "
                    "edited again as soon as the text is right; Ctrl+Z takes the last change back.")
                     .arg(std::max(1, wrong->place.line)));
}

void DocumentEditor::setProblem(const QString& path, const QString& problem)
{
    if (m_extraProblems.value(path) == problem) {
        return;
    }
    m_extraProblems.insert(path, problem);
    if (problem.isEmpty()) {
        m_extraProblems.remove(path);
    }
    showValues();
}

void DocumentEditor::flush()
{
    if (!m_form->isOutdated()) {
        m_form->flush();
    }
}

void DocumentEditor::undo()
{
    m_editor->undo();
    analyseNow(); // who is in the form waits for no pause in typing
}

void DocumentEditor::redo()
{
    m_editor->redo();
    analyseNow();
}

void DocumentEditor::setValue(const QString& path, const QString& yaml)
{
    const auto edit =
        config::setValue(m_editor->utf8().toStdString(), path.toStdString(), yaml.toStdString());
    if (!edit) {
        // What was typed stays where it was typed, with what is wrong about it.
        const QString why = shownSentence(edit.error().message);
        m_refused.insert(path, {yaml, true, why});
        showValues();
        Q_EMIT message(tr("%1 was not changed: %2").arg(path, why));
        return;
    }
    m_refused.remove(path);
    m_editor->replaceRange(edit->begin, edit->end, QString::fromStdString(edit->replacement));
    analyseNow();
}

bool DocumentEditor::setValues(const QList<QPair<QString, QString>>& values)
{
    std::string text = m_editor->utf8().toStdString();
    for (const auto& [path, yaml] : values) {
        const auto edit = config::setValue(text, path.toStdString(), yaml.toStdString());
        if (!edit) {
            Q_EMIT message(tr("%1 was not changed: %2").arg(path, shownSentence(edit.error().message)));
            return false;
        }
        text = config::apply(text, *edit);
        m_refused.remove(path);
    }
    replaceText(QString::fromStdString(text));
    return true;
}

void DocumentEditor::replaceText(const QString& text)
{
    const QByteArray before = m_editor->utf8();
    const QByteArray after = text.toUtf8();
    if (before != after) {
        // Only what differs, so that the cursor and the view stay where they are.
        const auto [first, second] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
        qsizetype begin = first - before.begin();
        while (begin > 0 && (static_cast<unsigned char>(before[begin - 1]) & 0x80U) != 0) {
            --begin; // not in the middle of a character
        }
        qsizetype end = 0;
        while (end < std::min(before.size(), after.size()) - begin &&
               before[before.size() - 1 - end] == after[after.size() - 1 - end] &&
               (static_cast<unsigned char>(before[before.size() - 1 - end]) & 0x80U) == 0) {
            ++end;
        }
        m_editor->replaceRange(static_cast<std::size_t>(begin), static_cast<std::size_t>(before.size() - end),
                               QString::fromUtf8(after.mid(begin, after.size() - end - begin)));
    }
    analyseNow();
}

} // namespace snac::studio
