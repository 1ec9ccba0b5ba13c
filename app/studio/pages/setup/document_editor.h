// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config_analyzer.h"

#include "snac/widgets/fields/field_form.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QVBoxLayout;

namespace snac::widgets {
class Card;
class YamlEditor;
} // namespace snac::widgets

namespace snac::studio {

class ProblemList;

/// A YAML file as form and text side by side. The text is the truth: an edit in the form patches just the
/// span of its value (one undo step), an edit in the text is read again after a moment and updates the form.
/// Used for studies and boards.
class DocumentEditor : public QWidget
{
    Q_OBJECT

public:
    DocumentEditor(config::FileKind kind, hardware::EnvironmentInUsePtr environment,
                   QWidget* parent = nullptr);
    ~DocumentEditor() override;

    /// Another document: empties the undo history. `file` is for messages and relative paths; may be empty.
    void setDocument(const QString& text, const QString& file);
    /// The same document under another name (saved as): history and text stay.
    void setFile(const QString& file);
    void setTitle(const QString& title); ///< above the text
    void setReadOnly(bool readOnly);
    void setBoards(BoardsPtr boards);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isModified() const;
    void setSaved();

    /// Gives a key a value (YAML, one line; empty removes it) by patching the text: one undo step.
    void setValue(const QString& path, const QString& yaml);

    /// The same for several keys at once: still one undo step. False: the text is not YAML; it stays.
    bool setValues(const QList<QPair<QString, QString>>& values);
    /// Another text as one undo step: what was there before is one Ctrl+Z away.
    void replaceText(const QString& text);
    /// Something wrong with a field that the text itself cannot tell; shown until set again. Empty: nothing.
    void setProblem(const QString& path, const QString& problem);
    /// What is being typed in the form goes into the text now.
    void flush();

    /// The latest reading; null before the first one.
    [[nodiscard]] const AnalysisPtr& analysis() const { return m_analysis; }
    /// Whether analysis() is of the text as it stands.
    [[nodiscard]] bool isCurrent() const;
    /// Reads the text now instead of after the pause in typing.
    void analyseNow();

    [[nodiscard]] widgets::FieldForm* form() const { return m_form; }
    [[nodiscard]] widgets::YamlEditor* editor() const { return m_editor; }
    [[nodiscard]] ProblemList* problems() const { return m_problems; }
    [[nodiscard]] QSplitter* splitter() const { return m_splitter; }
    /// Column at the right, below the text: for further cards.
    [[nodiscard]] QVBoxLayout* rightColumn() const { return m_right; }

Q_SIGNALS:
    void analysed();
    void factsReady(snac::studio::FactsPtr facts);
    void modifiedChanged(bool modified);
    /// Something the user should know, for the status bar.
    void message(const QString& text);

private:
    void onTextChanged();
    void onAnalysed(const AnalysisPtr& analysis);
    void showFields(const QStringList& present);
    void showValues();
    void undo();
    void redo();

    config::FileKind m_kind;
    hardware::EnvironmentInUsePtr m_environment;
    BoardsPtr m_boards;
    QString m_file;
    widgets::FieldForm* m_form;
    widgets::Card* m_textCard;
    widgets::YamlEditor* m_editor;
    ProblemList* m_problems;
    QSplitter* m_splitter;
    QVBoxLayout* m_right;
    QTimer m_debounce;
    QVector<widgets::FormField> m_fields;
    QStringList m_present; ///< paths that the text sets
    AnalysisPtr m_analysis;
    AnalysisPtr m_readable; ///< the latest one of this document that was YAML: what the form shows
    QHash<QString, widgets::FormValue> m_refused; ///< by path: typed in the form, but not YAML
    QHash<QString, QString> m_extraProblems;      ///< by path, see setProblem()
    quint64 m_requested = 0;
    std::string m_requestedText;
    ConfigAnalyzer m_analyzer; ///< last: its thread ends before anything it reports to
};

} // namespace snac::studio
