// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml_editor.h"

#include <Qsci/qscilexeryaml.h>
#include <Qsci/qsciscintilla.h>

#include <QLabel>
#include <QLineEdit>
#include <QTimer>

namespace snac::widgets {

/// The parts of the editor, and what it has been told.
class YamlEditor::Private
{
public:
    // Scintilla's own lexers use indicators 0..7, QScintilla's brace matching uses 8 and 9 when switched on.
    enum Indicator { ErrorGround = 10, ErrorLine = 11, WarningLine = 12, NoteLine = 13 };
    enum Marker { ErrorMarker = 0, WarningMarker = 1, NoteMarker = 2 };
    enum Margin { NumberMargin = 0, SymbolMargin = 1 };

    YamlEditor* q = nullptr;
    QsciScintilla* sci = nullptr;
    QsciLexerYAML* lexer = nullptr;
    QWidget* findBar = nullptr;
    QLineEdit* findEdit = nullptr;
    QLabel* findResult = nullptr;
    QTimer changeTimer;
    QTimer annotationTimer;
    QVector<YamlEditor::Diagnostic> diagnostics;
    int annotationColumns = 0;
    bool undoWas = false;
    bool redoWas = false;

    void makeEditor();
    void makeFindBar();
    void connectEditor();
    void applyTheme();
    void fitNumberMargin();
    void showDiagnostics();
    void showAnnotations();
    void showToolTip(int position, int x, int y);
    void tellUndo();
    void find(bool forward, bool fromSelectionStart);
    [[nodiscard]] long byteLength() const { return sci->SendScintilla(QsciScintillaBase::SCI_GETLENGTH); }
};

} // namespace snac::widgets
